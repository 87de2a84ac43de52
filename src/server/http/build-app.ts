import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type * as z from 'zod/mini';
import type { Instant } from '../../domain/time';
import type { Store } from '../store/store';
import { registerCallLimits } from './call-limits';
import { CONNECTION, registerConnectionRules } from './connection';
import type { Identify } from './door';
import { registerDrain } from './drain';
import type { Handlers } from './handlers';
import { registerJsonBody } from './json-body';
import { type LiveDoor, registerLiveRoute, registerWebSockets } from './live-route';
import { registerOpenApi } from './openapi';
import { registerPhotoRoutes } from './photo-routes';
import { answerError } from './problems';
import { registerActions, type Screen } from './register-actions';
import { registerRequestLog } from './request-log';
import { registerSecurityHeaders } from './security-headers';
import { writeNamed } from './serialise';
import { readPage, registerStaticApp } from './static-app';
import { WORDLESS } from './wordless-log';

/** What the app is made of. It knows no concrete store, sender or folder. */
export interface AppParts {
  readonly store: Store;
  readonly handlers: Handlers;
  readonly identify: Identify;
  readonly live: LiveDoor;
  readonly now: () => Instant;
  /** Looks at words before they are kept. */
  readonly screen?: Screen;
  /** Routes besides the contract's, e.g. where WeChat tells us something. */
  readonly moreRoutes?: (app: FastifyInstance) => Promise<void>;
  /** Folder of the built H5 app. */
  readonly pageRoot: string;
  readonly version: string;
  readonly settings: {
    readonly logLevel: string;
    readonly trustProxy: false | number | readonly string[];
    readonly callsPerMinute: number;
    readonly checkResponses: boolean;
    readonly https: boolean;
  };
  /** Where log lines go; standard output unless a test listens in. */
  readonly logTo?: { write(line: string): void };
}

const JSON_LIMIT = 64 * 1024;
/** Node's own limit of a head, and so of an address. */
const LARGEST_HEAD = 16 * 1024;

/** Builds the HTTP app from its parts. It does not listen. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { settings } = parts;
  const options: FastifyServerOptions = {
    bodyLimit: JSON_LIMIT,
    ...CONNECTION,
    // An address that cannot be read belongs to no route, whose error handler would answer.
    frameworkErrors: answerError,
    // A stopping server finishes what is under way and drops connections that only wait.
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: trusted(settings.trustProxy),
    genReqId: () => randomUUID(),
    // Never taken from the caller, who could put anything into the log.
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    logger: loggerOf(parts),
    // The schema of an action judges its parameters: a limit before it would say that there is no such action.
    routerOptions: { maxParamLength: LARGEST_HEAD },
  };
  const app = Fastify(options);

  app.setValidatorCompiler(validatorCompiler);
  // What a schema does not name never leaves the house, even where a handler reads a row too many.
  app.setSerializerCompiler<z.ZodMiniType>(settings.checkResponses ? serializerCompiler : writeNamed);
  app.setErrorHandler(answerError);

  const page = await readPage(parts.pageRoot);
  registerConnectionRules(app);
  registerJsonBody(app);
  registerRequestLog(app);
  registerDrain(app);
  registerSecurityHeaders(app, { page, https: settings.https });
  await registerWebSockets(app, parts.live);
  await registerCallLimits(app, settings.callsPerMinute);
  await registerOpenApi(app, parts.version);
  // In plugins of their own, after the description has begun to listen for routes.
  await app.register(async (scope) => registerActions(scope, parts));
  await app.register(async (scope) => registerPhotoRoutes(scope, parts));
  await app.register(async (scope) => registerLiveRoute(scope, parts.live));
  const { moreRoutes } = parts;
  if (moreRoutes) await app.register(async (scope) => moreRoutes(scope));
  await registerStaticApp(app, parts.pageRoot, page);
  await app.ready();
  return app;
}

function loggerOf({ settings, logTo }: AppParts): FastifyServerOptions['logger'] {
  if (settings.logLevel === 'silent') return false;
  const options = { level: settings.logLevel, base: null, ...WORDLESS, ...(logTo ? { stream: logTo } : {}) };
  // Fastify's type wants every logged error to have its message.
  return options as object as FastifyServerOptions['logger'];
}

/** So many hops, these addresses, or nobody. */
function trusted(proxies: AppParts['settings']['trustProxy']): FastifyServerOptions['trustProxy'] {
  if (proxies === false) return false;
  return typeof proxies === 'number' ? (_, hop) => hop < proxies : [...proxies];
}
