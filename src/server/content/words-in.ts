import type { ActionName } from '../../contract/actions';

/** Where each action carries words that others will read, as paths into its body. */
const WORDS: Partial<Readonly<Record<ActionName, readonly string[]>>> = {
  createServiceRequest: ['matter', 'place'],
  registerServiceRequest: ['matter', 'place', 'readBack'],
  accept: ['reply'],
  askBack: ['question'],
  dispatch: ['reply'],
  reassign: ['reason'],
  sendBack: ['reason'],
  hold: ['reason', 'reply'],
  handle: ['note', 'aftermath', 'reply'],
  recordCallback: ['words', 'reply'],
  answerCallback: ['words'],
  closeUnreached: ['reply'],
  closeAssisted: ['reply'],
  rate: ['service.words', 'callback.words'],
  reopen: ['reason'],
  withdraw: ['reason'],
  sendMessage: ['text'],
  escalate: ['reason'],
  publishSpecialDay: ['notice'],
};

/** The words that a call would have others read; none where it carries none. */
export function wordsIn(name: ActionName, body: unknown): string[] {
  return (WORDS[name] ?? []).flatMap((path) => {
    const found = path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], body);
    return typeof found === 'string' && found !== '' ? [found] : [];
  });
}
