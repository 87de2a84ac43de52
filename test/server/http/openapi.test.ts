import { ACTIONS, type Action, type ActionName } from '../../../src/contract/actions';
import { ENDPOINTS, type Endpoint } from '../../../src/contract/endpoints';
import { NOTICE_VERSION } from '../../../src/domain/privacy';
import { PROBLEM_STATUS, type ProblemCode } from '../../../src/server/http/problem-status';
import {
  compilerOf,
  type Described,
  type Description,
  type Operation,
  operationsOf,
  readDescription,
  type Validate,
} from '../support/description';
import { AGREED, type Client, type RunningServer, startServer } from '../support/start-server';

let running: RunningServer;
let description: Description;
let operations: Map<string, Described>;
let compiled: (schema: object) => Validate;

beforeAll(async () => {
  running = await startServer();
  description = await readDescription(running.url);
  operations = operationsOf(description);
  compiled = compilerOf(description);
});
afterAll(() => running.stop());

const actions = Object.entries(ACTIONS) as [ActionName, Action][];

describe('/api/openapi.json', () => {
  it('is OpenAPI 3.1 and describes every action, and nothing that there is not', () => {
    expect(description.openapi).toBe('3.1.0');
    expect([...operations.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it.each(['askBack', 'sendMessage'] as const)('promises every refusal of words: %s', async (name) => {
    const resident = await running.signIn('resident');
    const desk = await running.signIn('frontDesk');
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'inquiry', matter: '请问物业费怎么交' },
    });
    await desk.call('accept', { params: { id }, body: { outOfTurnReason: '住户在前台等候' } });
    const refused = async (text: string) => {
      const sent = { params: { id }, body: name === 'askBack' ? { question: text } : { text } };
      return (await desk.refused(name, sent as never)).code;
    };
    const codes = [await refused('👍'), await refused('{resident}您好'), await refused('嘿，站住！')];
    expect(codes).toEqual(['textRequired', 'unfilledBlank', 'tabooPhrase']);
    expect(ENDPOINTS[name].errors).toEqual(expect.arrayContaining(codes));
  });

  it.each(actions)('says of %s its method, path, parameters, key, security and refusals', (name, action) => {
    const found = operations.get(name);
    const { params, query, body, errors = [] }: Endpoint = ENDPOINTS[name];
    expect(found?.method).toBe(action.method);
    expect(found?.path).toBe(action.path.replace(/:(\w+)/g, '{$1}'));
    const operation = found?.operation as Operation;
    expect(operation.summary).toBe(action.summary);
    expect(operation.security).toEqual(action.who === 'anyone' ? [] : [{ session: [] }]);

    const named = (where: string) =>
      (operation.parameters ?? []).filter((parameter) => parameter.in === where);
    expect(named('path').map((parameter) => `:${parameter.name}`)).toEqual(action.path.match(/:\w+/g) ?? []);
    expect(named('header').map((parameter) => [parameter.name, parameter.required])).toEqual(
      action.keyed ? [['Idempotency-Key', true]] : [],
    );
    expect(params === undefined).toBe(named('path').length === 0);
    if (query === undefined) expect(named('query')).toEqual([]);
    expect(operation.requestBody !== undefined).toBe(body !== undefined || name === 'uploadPhoto');

    const statuses = errors.map((code) => String(PROBLEM_STATUS[code as ProblemCode]));
    for (const status of ['400', '429', '500', '503', ...statuses]) {
      expect(operation.responses[status]?.content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      });
    }
    for (const code of errors) {
      expect(operation.responses[String(PROBLEM_STATUS[code as ProblemCode])]?.description).toContain(
        `\`${code}\``,
      );
    }
    expect(operation.responses['200']).toBeDefined();
  });

  it('has only examples that its own schemas accept, and some for what people write', () => {
    let seen = 0;
    const walk = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return;
      const {
        examples,
        example,
        schema = node,
      } = node as { examples?: unknown; example?: unknown; schema?: object };
      const shown = Array.isArray(examples) ? examples : example === undefined ? [] : [example];
      if (shown.length > 0) {
        const validate = compiled(schema);
        for (const one of shown) {
          seen += 1;
          expect([one, validate(one), validate.errors]).toEqual([one, true, null]);
        }
      }
      Object.values(node).forEach(walk);
    };
    walk(description.paths);
    walk(description.components);
    expect(seen).toBeGreaterThan(100);
  });

  it('is browsable at /api/docs, under the same content security policy as everything', async () => {
    const response = await fetch(`${running.url}/api/docs/`);
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(response.status).toBe(200);
    expect(policy).toContain("script-src 'self'");
    expect(page).toContain('swagger-ui');
    const inline = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/g)];
    expect(inline).toEqual([]);
    for (const [, source] of page.matchAll(/<script src="([^"]+)"/g)) {
      expect((await fetch(new URL(source as string, `${running.url}/api/docs/`))).status).toBe(200);
    }
  });
});

describe('what the server really answers', () => {
  const validated = new Map<string, Validate>();
  function schemaOf(name: ActionName): Validate {
    let validate = validated.get(name);
    if (!validate) {
      const content = operations.get(name)?.operation.responses['200']?.content?.['application/json'];
      if (!content) throw new Error(`${name} has no described answer`);
      validate = compiled(content.schema);
      validated.set(name, validate);
    }
    return validate;
  }
  function expectDescribed(name: ActionName, body: unknown): void {
    const validate = schemaOf(name);
    expect([name, validate(body), validate.errors]).toEqual([name, true, null]);
  }

  it('is as described, for every reading action and every role', async () => {
    const roles = [
      'resident',
      'frontDesk',
      'technician',
      'supervisor',
      'administrator',
      'guard',
      'newcomer',
    ] as const;
    const clients: Client[] = [
      running.anonymous,
      ...(await Promise.all(roles.map((role) => running.signIn(role)))),
    ];
    const seen = new Set<string>();
    for (const client of clients) {
      const first = await client.try('listServiceRequests', { query: { view: 'mine' } });
      const id = first.ok ? first.body.items[0]?.id : undefined;
      const visits = await client.try('listVisits', { query: {} });
      const visit = visits.ok ? visits.body.items.find(({ can }) => can.includes('share')) : undefined;
      const shared = visit && (await client.call('shareVisit', { params: { id: visit.id }, body: {} }));
      const inside = await client.try('listInside', { query: {} });
      const atGate = inside.ok ? inside.body.atGate[0]?.visitId : undefined;
      const sent: Partial<Record<ActionName, object>> = {
        ...(visit
          ? { getVisit: { params: { id: visit.id } }, getVisitPass: { params: { id: visit.id } } }
          : {}),
        ...(shared ? { getSharedPass: { params: { token: shared.token } } } : {}),
        ...(atGate ? { getGateVisit: { params: { id: atGate } } } : {}),
        getGateBundle: { query: { gate: 1 } },
        greetKnownResident: { query: { query: '李娟' } },
        listRooms: { query: {} },
        listRoomBindings: { query: {} },
        findResidents: { query: { query: '1201' } },
        listServiceRequests: { query: {} },
        listReplyTemplates: { query: { moment: 'progress', ...(id ? { serviceRequestId: id } : {}) } },
        getFeed: { query: { after: 0 } },
        getOpening: { query: {} },
        getCalendarYear: { params: { year: 2026 } },
        assessCourtesy: { body: { text: '证件！', moment: 'greeting' } },
        ...(id ? { getServiceRequest: { params: { id } }, getServiceRequestEvents: { params: { id } } } : {}),
      };
      for (const [name, action] of actions) {
        const wanted = sent[name] ?? (action.path.includes(':') ? null : {});
        if ((action.method !== 'GET' && name !== 'assessCourtesy') || wanted === null) continue;
        const answer = await client.try(name, wanted);
        if (answer.ok) {
          expectDescribed(name, answer.body);
          seen.add(name);
        } else {
          expect(compiled({ $ref: '#/components/schemas/Problem' })(answer.problem)).toBe(true);
          expect(operations.get(name)?.operation.responses[String(answer.status)]).toBeDefined();
        }
      }
    }
    expect([...seen].sort()).toEqual(
      actions
        .filter(
          ([name, { method }]) =>
            (method === 'GET' || name === 'assessCourtesy') && name !== 'getPhoto' && name !== 'getReceipt',
        )
        .map(([name]) => name)
        .sort(),
    );
  });

  it('is as described for writes, too', async () => {
    const resident = await running.signIn('resident');
    const desk = await running.signIn('frontDesk');
    const filed = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '窗户关不严' },
    });
    expectDescribed('createServiceRequest', filed);
    const accepted = await desk.call('accept', {
      params: { id: filed.id },
      body: { outOfTurnReason: '住户在前台等候' },
    });
    expectDescribed('accept', accepted);
    const [room] = (await resident.call('listRooms', { query: { building: '6 栋' } })).rooms;
    expectDescribed(
      'requestRoomBinding',
      await resident.call('requestRoomBinding', { body: { roomId: room?.id ?? '', relation: 'owner' } }),
    );
    const { demoCode } = await running.anonymous.call('requestSignInCode', {
      body: { phone: '13800000005', noticeVersion: NOTICE_VERSION },
    });
    const session = await running.anonymous.call('signIn', {
      body: { phone: '13800000005', code: demoCode ?? '', ...AGREED },
    });
    expectDescribed('signIn', session);
  });
});
