import type { ApiErrorCode } from '../../../../src/contract/error-codes';
import { ERROR_WORDS } from '../../../../src/contract/error-words';
import { PROBLEM_STATUS } from '../../../../src/server/http/problem-status';
import type { Described, Parameter, Validate } from '../../support/description';
import type { Answer, Outcome } from '../../support/wire';
import { type HostileRequest, OWN_TOKEN, type Read } from './draft';
import { MARK } from './hostile-values';

/** A server may break off whoever sends more than this: it need not read on only to say that it is too much. */
const MORE_THAN_READ = 16 * 1024;

/**
 * Judges what became of hostile requests, by the served description alone: it knows nothing of how the server decides.
 */
export class Judge {
  private readonly validators = new Map<object, Validate>();

  constructor(
    private readonly actions: readonly Described[],
    private readonly compile: (schema: object) => Validate,
  ) {}

  /** What is wrong with an outcome, as a sentence; null when it is as it must be. */
  verdict(request: HostileRequest, outcome: Outcome): string | null {
    switch (outcome.kind) {
      case 'silent':
        return 'had no answer in time';
      case 'closed':
        return request.read === null ? null : 'had no answer at all';
      case 'reset':
        return request.read === null || request.head.length + request.body.length > MORE_THAN_READ
          ? null
          : 'was broken off';
      case 'answer':
        return this.verdictOnAnswer(request, outcome);
    }
  }

  private verdictOnAnswer({ head, read }: HostileRequest, answer: Answer): string | null {
    const { status } = answer;
    if (status >= 500) return `was answered with ${status}: ${answer.body.toString().slice(0, 300)}`;
    if (status >= 400) return head.startsWith('HEAD ') ? null : this.verdictOnRefusal(read, answer);
    if (read === null) return `was taken (${status}), although it is no whole request`;
    const why = this.whyInvalid(read, answer);
    if (why) return `was taken (${status}), although ${why}`;
    return wellFormed(answer.body.toString()) ? null : 'was answered with half a character';
  }

  /** A refusal is a problem document in words for a reader, with a code that the description promises. */
  private verdictOnRefusal(read: Read | null, { status, headers, body }: Answer): string | null {
    if (!headers['content-type']?.startsWith('application/problem+json'))
      return `was refused (${status}) as ${headers['content-type']}: ${body.toString().slice(0, 300)}`;
    const text = body.toString();
    if (text.includes(MARK)) return `was refused with what was sent: ${text}`;
    const problem = JSON.parse(text) as Record<string, unknown>;
    const code = problem.code as ApiErrorCode;
    if (!(code in ERROR_WORDS) || code === 'offline') return `was refused with an unknown code: ${text}`;
    const words = ERROR_WORDS[code];
    const whole =
      problem.status === status &&
      PROBLEM_STATUS[code] === status &&
      problem.title === words.title &&
      problem.detail === words.help &&
      typeof problem.requestId === 'string' &&
      /\p{Script=Han}/u.test(words.title + words.help);
    if (!whole) return `was refused with a problem that is none: ${text}`;
    const action = read && this.actionOf(read);
    const promised = action?.operation.responses[status]?.description;
    if (action && !promised?.includes(`\`${code}\``))
      return `was refused as ${code}, which ${action.operation.operationId} does not promise: ${text}`;
    return null;
  }

  /** Why a request must not be taken, as far as the description tells; null when it may be. */
  private whyInvalid(read: Read, { headers }: Answer): string | null {
    const path = pathOf(read.target);
    // Everything else is a page of the app, or one of its files.
    if (decoded(path.split('/')[1] ?? '') !== 'api') return null;
    const action = this.actionOf(read);
    if (!action) {
      const page = /^\/api\/(docs($|\/)|openapi\.json$)/.test(path);
      return page || headers['content-type']?.startsWith('text/html') ? null : 'no action is there';
    }
    const { operation } = action;
    if (operation.security.length > 0 && headerOf(read, 'authorization') !== `Bearer ${OWN_TOKEN}`)
      return 'nobody is signed in';
    for (const parameter of operation.parameters ?? []) {
      const why = this.whyParameter(parameter, action, read);
      if (why) return why;
    }
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema) return operation.requestBody ? 'there is no picture in it' : null;
    if (!/^application\/json *(;|$)/i.test(headerOf(read, 'content-type') ?? ''))
      return 'it is not said to be JSON';
    return this.whyBody(schema, read.body);
  }

  private whyParameter(
    { name, in: where, required, schema }: Parameter,
    action: Described,
    read: Read,
  ): string | null {
    const values =
      where === 'path'
        ? [decoded(pathOf(read.target).split('/')[action.path.split('/').indexOf(`{${name}}`)] ?? '')]
        : where === 'query'
          ? new URLSearchParams(queryOf(read.target)).getAll(name)
          : [headerOf(read, name.toLowerCase())].filter((value) => value !== null);
    const [value, ...more] = values;
    if (value === undefined) return required ? `it has no ${name}` : null;
    if (more.length > 0) return `it has ${name} more than once`;
    const meant = schema.type === 'integer' ? (/^-?\d+$/.test(value) ? Number(value) : null) : value;
    return this.validatorOf(schema)(meant) ? null : `${name} does not fit`;
  }

  private whyBody(schema: object, bytes: Buffer): string | null {
    let body: unknown;
    try {
      body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return 'its body is no JSON in UTF-8';
    }
    const validate = this.validatorOf(schema);
    return validate(body) ? null : `its body does not fit: ${JSON.stringify(validate.errors).slice(0, 300)}`;
  }

  /** Which action a request reaches. */
  private actionOf({ method, target }: Read): Described | null {
    const parts = pathOf(target).split('/').map(decoded);
    const wanted = method === 'HEAD' ? 'GET' : method;
    const fits = (action: Described) => {
      const pattern = action.path.split('/');
      return (
        action.method === wanted &&
        pattern.length === parts.length &&
        pattern.every((part, index) => part === parts[index] || part.startsWith('{'))
      );
    };
    const found = this.actions.filter(fits);
    // `/api/service-requests/register` is a name before it is an id.
    return found.find(({ path }) => !path.includes('{')) ?? found[0] ?? null;
  }

  private validatorOf(schema: object): Validate {
    let validate = this.validators.get(schema);
    if (!validate) {
      validate = this.compile(schema);
      this.validators.set(schema, validate);
    }
    return validate;
  }
}

function pathOf(target: string): string {
  return target.replace(/^https?:\/\/[^/]*/, '').split(/[?#]/, 1)[0] ?? '';
}

function queryOf(target: string): string {
  return target.replace(/^[^?#]*[?#]?/, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function headerOf(read: Read, name: string): string | null {
  return read.headers.find(([one]) => one === name)?.[1]?.trim() ?? null;
}

/** No text in a JSON answer has half a character. */
function wellFormed(json: string): boolean {
  return !/\\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2}/i.test(json);
}
