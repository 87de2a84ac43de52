import type { CodeSender, SentCode } from './code-sender';

/** Sends nothing: the page shows the code, and the log names it, without the telephone that it is for. */
export class DemoCodeSender implements CodeSender {
  constructor(private readonly tell: (code: string) => void) {}

  async send({ code }: SentCode): Promise<string> {
    this.tell(code);
    return code;
  }
}
