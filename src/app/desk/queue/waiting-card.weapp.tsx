import { ringsFace } from '../../components/rings/rings-face';
import { tagsOf } from '../../staff/tags-of';
import { useSame } from '../../state/use-same';
import type { WaitingCardProps } from './waiting-card-props';
import { waitingWords } from './waiting-words';
import '../../components/card/card.scss';
import '../../components/icon/icon.scss';
import '../../components/rings/rings.scss';
import '../../components/tag/tag.scss';
import '../../staff/request-tags.scss';
import './waiting-card.scss';

/**
 * One person in the queue, as a component of WeChat's own. Twenty of these cards out of Taro's elements are 28 KB of
 * data at once, and 5 KB more at each second of their clocks; as words for a template they are a third of that. What
 * stands where is in waiting-row/index.wxml, as waiting-card.h5.tsx has it. @standard TEL-1 RULES-3
 */
export function WaitingCard({ request, onOpen, ...reading }: WaitingCardProps) {
  const { name, wait, matter, note, more, rings, said } = waitingWords(request, reading);
  const face = rings && ringsFace(rings);
  return (
    <waiting-row
      id={`queue-${request.id}`}
      name={name}
      wait={wait}
      matter={matter}
      tags={useSame(tagsOf(request))}
      note={note ?? ''}
      more={more ?? ''}
      mood={face?.mood ?? ''}
      filled={useSame(face?.filled)}
      said={said}
      onTap={onOpen}
    />
  );
}
