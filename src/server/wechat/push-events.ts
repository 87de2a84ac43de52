import { TOPICS } from '../../domain/notice';
import type { Instant } from '../../domain/time';
import type { Tx } from '../store/schema';
import { boundTo } from './bindings';
import { dropGrants } from './grants';
import { keepVerdict } from './photo-checks';
import type { Templates } from './settings';

type Event = Readonly<Record<string, unknown>>;

/** Does what an event that WeChat has pushed asks for. Of most we need to know nothing. */
export async function takePush(tx: Tx, event: Event, templates: Templates, at: Instant): Promise<void> {
  switch (event.Event) {
    case 'wxa_media_check':
      return takeVerdict(tx, event, at);
    case 'subscribe_msg_change_event':
      return takeChange(tx, event, templates, at);
    // What people agree to the app itself reports; to count it here, too, would count it twice.
    default:
  }
}

async function takeVerdict(tx: Tx, { trace_id, errcode, result }: Event, at: Instant): Promise<void> {
  if (typeof trace_id !== 'string') return;
  const { suggest } = (result ?? {}) as Event;
  const sound = errcode === 0 && (suggest === 'pass' || suggest === 'risky');
  await keepVerdict(tx, trace_id, sound ? suggest : 'review', at);
}

/** Somebody has turned a message off in WeChat's own settings. */
async function takeChange(
  tx: Tx,
  { FromUserName, List }: Event,
  templates: Templates,
  at: Instant,
): Promise<void> {
  if (typeof FromUserName !== 'string') return;
  const refused = listed(List)
    .filter(({ SubscribeStatusString }) => SubscribeStatusString === 'reject')
    .map(({ TemplateId }) => TemplateId);
  const topics = TOPICS.filter((topic) => refused.includes(templates[topic]?.id));
  for (const who of await boundTo(tx, FromUserName))
    for (const topic of topics) await dropGrants(tx, who, topic, at);
}

/** WeChat pushes one entry as an object, several as an array. */
function listed(list: unknown): Event[] {
  const all = Array.isArray(list) ? list : [list];
  return all.filter((entry): entry is Event => typeof entry === 'object' && entry !== null);
}
