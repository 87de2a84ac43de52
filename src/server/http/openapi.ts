import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import * as z from 'zod/mini';
import { ACTIONS, type Action, type ActionName } from '../../contract/actions';
import { ENDPOINTS, type Endpoint } from '../../contract/endpoints';
import { ERROR_WORDS } from '../../contract/error-words';
import { GateVisit } from '../../contract/schemas/gate';
import { Photo } from '../../contract/schemas/photo';
import { Problem } from '../../contract/schemas/problem';
import {
  ServiceRequestDetail,
  ServiceRequestSummary,
  StoryItem,
} from '../../contract/schemas/service-request';
import { Me } from '../../contract/schemas/session';
import { VisitDetail, VisitSummary } from '../../contract/schemas/visit';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import {
  BODY_PROBLEMS,
  COMMON_PROBLEMS,
  KEYED_PROBLEMS,
  PROBLEM_STATUS,
  type ProblemCode,
  SIGNED_IN_PROBLEMS,
} from './problem-status';

interface Described {
  tags?: string[];
  summary?: string;
  description?: string;
  operationId?: string;
  security?: Record<string, string[]>[];
  headers?: object;
  consumes?: string[];
  body?: object;
  response?: Record<string, object>;
  hide?: boolean;
}

/** Shapes that many actions share: each stands once in the description, under its name. */
const SHARED = {
  GateVisit,
  Me,
  Photo,
  ServiceRequestDetail,
  ServiceRequestSummary,
  StoryItem,
  VisitDetail,
  VisitSummary,
};
for (const [id, schema] of Object.entries(SHARED)) z.globalRegistry.add(schema, { id });

/** Describes all actions at `/api/openapi.json` (OpenAPI 3.1), from the contract itself, and shows it at `/api/docs`. */
export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '三窗 Three Windows',
        description:
          'The service desk of a residential community. Sign in with a telephone number and a one-time code, then send the token as `Authorization: Bearer …`. ' +
          'Instants are milliseconds since 1970 (UTC); dates and times of day are those of Asia/Shanghai. Every refusal is a problem (RFC 9457) with a stable `code`.',
        version,
      },
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'The token of `signIn`.' },
        },
        schemas: { Problem: problemSchema() as OpenAPIV3_1.SchemaObject },
      },
    },
    transformObject: (document) => answersOnly(jsonSchemaTransformObject(document) as OpenAPIV3_1.Document),
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      const described = schema as Described | undefined;
      if (!described?.operationId) return { schema: { hide: true }, url };
      return { schema: describe(described.operationId as ActionName, described), url };
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'none', tryItOutEnabled: false },
  });
  app.get('/api/openapi.json', { schema: { hide: true } as object }, async (_, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger()),
  );
}

/** The shared shapes are those of answers; nobody sends them, so their input forms say nothing. */
function answersOnly(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const schemas = Object.entries(document.components?.schemas ?? {}).filter(
    ([name]) => !(name.replace(/Input$/, '') in SHARED && name.endsWith('Input')),
  );
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

function describe(name: ActionName, schema: Described): Described {
  const action: Action = ACTIONS[name];
  return {
    ...schema,
    ...PHOTO_BODIES[name],
    summary: action.summary,
    tags: [tagOf(action)],
    description: whoMay(action),
    security: action.who === 'anyone' ? [] : [{ session: [] }],
    ...(action.keyed ? { headers: KEY_HEADER } : {}),
    response: { ...success(name, schema.response?.['200'] ?? {}), ...refusals(name, action) },
  };
}

function whoMay({ who }: Action): string {
  if (who === 'anyone') return 'Needs no sign-in.';
  return who === 'signedIn' ? 'For everybody who is signed in.' : `For: ${who.join(', ')}.`;
}

function tagOf({ path }: Action): string {
  return path.split('/')[2] ?? 'api';
}

const KEY_HEADER = {
  type: 'object',
  required: ['Idempotency-Key'],
  properties: {
    'Idempotency-Key': {
      type: 'string',
      pattern: IDEMPOTENCY_KEY.source,
      description:
        'Made by the client, one for each thing that it wants done. The same key and request get the first answer again.',
      examples: ['0198c2f4-7a10-7cc3-9d3e-5b8f0a1c2d3e'],
    },
  },
};

const PHOTO_BODIES: Partial<Record<ActionName, Described>> = {
  uploadPhoto: {
    consumes: ['multipart/form-data'],
    body: {
      type: 'object',
      required: ['file'],
      properties: {
        file: {
          type: 'string',
          format: 'binary',
          description: 'JPEG, PNG, WebP, AVIF or GIF, at most 10 MB.',
        },
      },
    },
  },
};

function success(name: ActionName, schema: object): Record<string, object> {
  if (name !== 'getPhoto') return { 200: { description: 'Done.', ...schema } };
  const image = { schema: { type: 'string', format: 'binary' } };
  return { 200: { description: 'The photo.', content: { 'image/webp': image } } };
}

/** One response for each status, which names the codes that it can carry. */
function refusals(name: ActionName, action: Action): Record<string, object> {
  const { errors = [] }: Endpoint = ENDPOINTS[name];
  const codes = new Set<ProblemCode>([
    ...COMMON_PROBLEMS,
    ...(action.who === 'anyone' ? [] : SIGNED_IN_PROBLEMS),
    ...(action.keyed ? KEYED_PROBLEMS : []),
    ...(action.method === 'GET' ? [] : BODY_PROBLEMS),
    ...errors.filter((code): code is ProblemCode => code !== 'offline'),
  ]);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes)
    byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, these]) => [
      status,
      {
        description: these.map((code) => `\`${code}\` ${ERROR_WORDS[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function problemSchema(): object {
  const { $schema: _, ...schema } = z.toJSONSchema(Problem, { io: 'output' });
  return schema;
}
