import { useState } from 'react';
import { call } from '../../api/transport';
import { useDraft } from '../../state/use-draft';
import { useSubmit } from '../../state/use-submit';
import { bodyOf, missingIn, NOTHING_WRITTEN, type Registration } from './registration';

/** A registration kept as a draft until the server has it, and sent once however often it is pressed. */
export function useRegistering() {
  const [registration, set, forget] = useDraft('desk-register', NOTHING_WRITTEN);
  const [pressed, setPressed] = useState(false);
  const { submit, busy, problem } = useSubmit((input: ReturnType<typeof bodyOf>, idempotencyKey: string) =>
    call('registerServiceRequest', { body: input }, { idempotencyKey }),
  );
  const [registered, setRegistered] = useState<{
    readonly id: string;
    readonly serial: number;
    readonly channel: Registration['channel'];
  } | null>(null);

  const missing = missingIn(registration);
  const register = async () => {
    setPressed(true);
    if (Object.keys(missing).length > 0) return;
    const answer = await submit(bodyOf(registration));
    if (!answer) return;
    setRegistered({ id: answer.id, serial: answer.serial, channel: registration.channel });
    setPressed(false);
    forget();
  };
  return {
    registration,
    write: (change: Partial<Registration>) => set((before) => ({ ...before, ...change })),
    /** What is missing, once somebody has tried to send without it. */
    missing: pressed ? missing : {},
    register,
    busy,
    problem,
    registered,
    another: () => setRegistered(null),
  };
}
