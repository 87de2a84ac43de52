import { type ReactNode, useState } from 'react';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import type { Role } from '../../domain/access/actor';
import type { CommandType } from '../../domain/service-request/commands';
import { Button } from '../components/button/button';
import { sayDone } from '../platform/say-done';
import type { OpenServiceRequest } from '../state/use-service-request';
import { useSubscriptionAsk } from '../state/use-subscription-ask';
import { STAFF } from '../words/staff';
import { HandleSheet } from './handle-sheet';
import { HoldSheet } from './hold-sheet';
import { ReasonSheet } from './reason-sheet';

interface WorkSteps {
  /** The one step that is due now, for the thumb; null when the work is not the reader's. */
  readonly primary: ReactNode;
  /** The other steps that may be taken. */
  readonly others: readonly ReactNode[];
  /** The sheet that is open, if one is. */
  readonly sheet: ReactNode;
}

type Step = 'hold' | 'handle' | 'sendBack' | 'escalate';

/** The work on a request, as whoever it is assigned to may do it now: start, hold, go on, send back, finish, escalate. */
export function useWorkSteps(request: ServiceRequestDetail, work: OpenServiceRequest, role: Role): WorkSteps {
  const [open, setOpen] = useState<Step | null>(null);
  const close = () => setOpen(null);
  const show = (step: Step) => {
    work.clearProblem();
    setOpen(step);
  };
  // Whoever begins a job may want to hear of the next.
  const ask = useSubscriptionAsk(['dispatchedToYou']);
  const go = async (command: 'start' | 'resume', done: string) => {
    void ask();
    if (await work.give(command, {})) sayDone(done);
  };
  const giveReason = async (command: 'sendBack' | 'escalate', reason: string) => {
    if (!(await work.give(command, { reason }))) return;
    sayDone(STAFF[`${command}_`].done);
    close();
  };

  const button = (step: CommandType, kind: 'primary' | 'tonal'): ReactNode => {
    switch (step) {
      case 'start':
        return (
          <Button
            key={step}
            id="job-start"
            text={STAFF.start}
            kind={kind}
            size="large"
            busy={work.busy === 'start'}
            onPress={() => void go('start', STAFF.started)}
          />
        );
      case 'resume':
        return (
          <Button
            key={step}
            id="job-resume"
            text={STAFF.resume}
            kind={kind}
            size="large"
            busy={work.busy === 'resume'}
            onPress={() => void go('resume', STAFF.resumed)}
          />
        );
      case 'handle':
        return (
          <Button
            key={step}
            id="job-handle"
            text={STAFF.handle}
            kind={kind}
            size="large"
            onPress={() => show('handle')}
          />
        );
      case 'hold':
        return (
          <Button
            key={step}
            id="job-hold"
            text={STAFF.hold}
            kind={kind}
            size="small"
            onPress={() => show('hold')}
          />
        );
      case 'sendBack':
        return (
          <Button
            key={step}
            id="job-send-back"
            text={STAFF.sendBack}
            kind={kind}
            size="small"
            onPress={() => show('sendBack')}
          />
        );
      case 'escalate':
        return (
          <Button
            key={step}
            id="job-escalate"
            text={STAFF.escalate}
            kind={kind}
            size="small"
            onPress={() => show('escalate')}
          />
        );
      default:
        return null;
    }
  };

  const due = (['handle', 'resume', 'start'] as const).find((step) => work.may(step));
  const others = (['hold', 'sendBack', 'escalate'] as const).filter(
    // Nobody reports to themselves.
    (step) => work.may(step) && !(step === 'escalate' && (request.escalated || role === 'supervisor')),
  );
  return {
    primary: due ? button(due, 'primary') : null,
    others: others.map((step) => button(step, 'tonal')),
    sheet: open && (
      <WorkSheet step={open} request={request} work={work} onReason={giveReason} onClose={close} />
    ),
  };
}

interface WorkSheetProps {
  readonly step: Step;
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly onReason: (command: 'sendBack' | 'escalate', reason: string) => Promise<void>;
  readonly onClose: () => void;
}

function WorkSheet({ step, request, work, onReason, onClose }: WorkSheetProps) {
  if (step === 'hold') return <HoldSheet id={request.id} work={work} onClose={onClose} />;
  if (step === 'handle') return <HandleSheet request={request} work={work} onClose={onClose} />;
  return (
    <ReasonSheet
      id={step === 'sendBack' ? 'job-send-back' : 'job-escalate'}
      words={STAFF[`${step}_`]}
      busy={work.busy === step}
      problem={work.problem}
      onSubmit={(reason) => void onReason(step, reason)}
      onClose={onClose}
    />
  );
}
