import { useEffect, useState } from 'react';
import { call } from '../api/transport';
import { useLoad } from '../state/use-load';

/** Typing is not yet asking. */
const PAUSE_MS = 300;

/** Residents by a part of their name, a room, or the end of their telephone number; asked when the typing pauses. */
export function useResidentSearch(words: string) {
  const [asked, setAsked] = useState('');
  const wanted = words.trim();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, error, loading, reload } = useLoad(
    async () => (asked === '' ? [] : (await call('findResidents', { query: { query: asked } })).residents),
    [asked],
  );
  return {
    residents: data ?? [],
    error,
    reload,
    /** The answer belongs to what is written now, and it is none. */
    nobody: asked !== '' && asked === wanted && !loading && error === null && data?.length === 0,
  };
}
