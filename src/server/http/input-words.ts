import type { FastifySchemaValidationError } from 'fastify';

/** What is wrong with one field. `path` is dotted (`preferredTime.date`), empty for the whole body. */
export interface InputError {
  readonly path: string;
  readonly message: string;
}

/** The schema's findings in words for a reader. What was sent is never repeated. */
export function inputErrors(findings: readonly FastifySchemaValidationError[]): InputError[] {
  return findings.map((finding) => ({
    path: finding.instancePath.replace(/^\//, '').replace(/\//g, '.'),
    message: wordsFor(finding),
  }));
}

function wordsFor({ keyword, params }: FastifySchemaValidationError): string {
  switch (keyword) {
    case 'too_small':
      return params.origin === 'string' && params.minimum === 1
        ? '请填写'
        : `太少或太小，至少 ${String(params.minimum)}`;
    case 'too_big':
      return `太多或太大，最多 ${String(params.maximum)}`;
    case 'invalid_type':
      return '没有填写，或类型不对';
    case 'invalid_value':
      return '请在可选的范围内选择';
    case 'invalid_format':
      return '格式不对';
    case 'unrecognized_keys':
      return '含有不认识的字段';
    default:
      return '填写有误';
  }
}
