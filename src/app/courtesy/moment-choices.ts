import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import type { Moment } from '../../domain/courtesy';
import type { CommandType } from '../../domain/service-request/commands';

/** The commands that a composer sends its words with. */
export type SpeakingCommand = Extract<CommandType, 'accept' | 'askBack' | 'sendMessage' | 'closeAssisted'>;

/** Something that may be said now, and the command that says it. */
export interface MomentChoice {
  readonly moment: Moment;
  readonly command: SpeakingCommand;
}

type Facts = Pick<ServiceRequestDetail, 'status' | 'kind' | 'urgency' | 'channel' | 'can'>;

/**
 * What staff may say at this point, the likeliest first. A request that nobody has accepted is accepted, or its
 * resident is asked to wait; dispatching, holding and finishing have sheets of their own, as they need more than words.
 *
 * @standard TEN-1 TEN-4 DESK-2 DESK-7 TEL-4
 */
export function momentChoices({ status, kind, urgency, channel, can }: Facts): MomentChoice[] {
  const choices: MomentChoice[] = [];
  const offer = (command: SpeakingCommand, ...moments: Moment[]) => {
    if (can.includes(command)) choices.push(...moments.map((moment) => ({ moment, command })));
  };

  if (status === 'received') {
    offer('accept', urgency === 'emergency' ? 'emergency' : 'acknowledgement');
    offer('sendMessage', 'pleaseWait', 'checking');
    return choices;
  }
  if (status === 'accepted') {
    offer('closeAssisted', 'assisted');
    offer('sendMessage', 'restate', 'checking');
    offer('askBack', 'askBack');
  } else {
    offer('sendMessage', 'progress', 'checking');
    offer('askBack', 'askBack');
  }
  if (kind === 'suggestion') offer('sendMessage', 'thanks');
  if (status === 'accepted') offer('sendMessage', 'progress');
  offer('sendMessage', 'anythingElse', FAREWELL[channel]);
  return choices;
}

const FAREWELL = { app: 'farewellApp', phone: 'farewellPhone', counter: 'farewellCounter' } as const;
