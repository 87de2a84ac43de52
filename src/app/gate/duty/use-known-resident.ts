import { useState } from 'react';
import { call } from '../../api/transport';
import { useSubmit } from '../../state/use-submit';

/** How somebody is greeted whom the guard believes to know. Each look-up is counted and logged, so it is asked for. */
export function useKnownResident() {
  const [written, write] = useState('');
  const [found, setFound] = useState<Awaited<ReturnType<typeof look>> | null>(null);
  const { submit, busy, problem } = useSubmit(look);
  return {
    written,
    write,
    busy,
    problem,
    found,
    find: async () => {
      const query = written.trim();
      if (query === '') return;
      const residents = await submit(query);
      if (residents) setFound(residents);
    },
  };
}

async function look(query: string) {
  return (await call('greetKnownResident', { query: { query } })).residents;
}
