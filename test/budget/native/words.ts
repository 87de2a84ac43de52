import { ringsFace } from '../../../src/app/components/rings/rings-face';
import { waitingWords } from '../../../src/app/desk/queue/waiting-words';
import { tagsOf } from '../../../src/app/staff/tags-of';
import { nextStepWords } from '../../../src/app/story/next-step-words';
import { standing } from '../../../src/app/story/standing';
import { tellItem } from '../../../src/app/story/tell-item';
import { KIND_NAMES, sayPast } from '../../../src/app/words/common';
import { DESK } from '../../../src/app/words/desk';
import { RESIDENT } from '../../../src/app/words/resident';
import { STORY } from '../../../src/app/words/story';
import type { ServiceRequestDetail, ServiceRequestList } from '../../../src/contract/schemas/service-request';
import type { Me } from '../../../src/contract/schemas/session';

// The words of the native pages are the app's own, so that both show the same and only the way of showing differs. The
// test bundles this file beside the pages, as words.js.

const VIEWS = ['queue', 'callbacks', 'mine', 'overdue'] as const;

/** All that the queue page shows, as a page written by hand would keep it in its data. */
export function queuePage({ items, counts, now: asOf }: ServiceRequestList, me: Me, now: number) {
  return {
    views: VIEWS.map((view) => DESK.queue.view(DESK.queue.views[view], counts[view] ?? 0)),
    queueCount: counts.queue ?? 0,
    callbackCount: counts.callbacks ?? 0,
    rows: items.map((request) => {
      const { rings, ...words } = waitingWords(request, {
        now,
        asOf,
        ringSeconds: me.ringSeconds,
        myId: me.id,
      });
      return { id: request.id, ...words, ...(rings ? ringsFace(rings) : {}), tags: tagsOf(request) };
    }),
  };
}

/** All that a resident's request page shows. */
export function requestPage(request: ServiceRequestDetail, me: Me) {
  const { now, kind, serial, roomLabel, place, story, can, receiptHash, status } = request;
  const { names, now: at } = standing(request);
  const words = RESIDENT.request;
  return {
    next: nextStepWords(request, now, 'resident'),
    steps: names.map((name, index) => ({
      name,
      state: index < at ? 'done' : index === at ? 'now' : 'ahead',
    })),
    kind: KIND_NAMES[kind],
    lines: [[words.serial(serial), roomLabel].filter(Boolean).join(' · '), place && words.place(place)],
    story: story.map((item) => ({
      seq: item.seq,
      ...tellItem(item, { kind, readerId: me.id, now }),
      time: sayPast(item.at, now),
      mine: item.actor?.id === me.id,
      photos: item.photos.map(({ id, thumbUrl }) => ({ id, src: thumbUrl })),
      reply: item.reply?.text ?? '',
    })),
    can,
    receipt: status === 'closed' && receiptHash !== null,
    labels: {
      next: STORY.next,
      story: words.story,
      urge: words.urge,
      message: words.message,
      withdraw: words.withdraw,
      receipt: words.receipt,
      receiptNote: words.receiptNote,
    },
  };
}

/** What to hand to `setData` so that `before` becomes `after`: paths to the smallest parts that differ. */
export function changes(before: unknown, after: unknown, path = ''): Record<string, unknown> {
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  const bothLists = Array.isArray(before) && Array.isArray(after) && after.length >= before.length;
  if (!bothLists && !(isPlain(before) && isPlain(after))) return { [path]: after };
  const old = before as Record<string, unknown>;
  return Object.entries(after as object).reduce((all, [key, value]) => {
    const at = bothLists ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return Object.assign(all, changes(old[key], value, at));
  }, {});
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
