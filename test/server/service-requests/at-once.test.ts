import { ERROR_WORDS } from '../../../src/contract/error-words';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { MINUTE, TUESDAY_10 } from '../support/times';

/** How often two reach for the same request: each time either may be the quicker one. */
const TIMES = 20;

describe('RULES-3: two people at the desk at once', () => {
  let server: RunningServer;
  let resident: Client;
  let desk: readonly [Client, Client];
  beforeAll(async () => {
    server = await startServer({ at: TUESDAY_10 });
    resident = await server.signIn('resident');
    desk = [await server.signIn('frontDesk'), await server.signIn({ phone: '13800000012' })];
  });
  afterAll(() => server.stop());

  it.each(['take', 'accept'] as const)(
    '%s: one has it, and the other is told that a colleague was quicker',
    async (command) => {
      for (let time = 0; time < TIMES; time += 1) {
        server.clock.by(MINUTE);
        const { id } = await resident.call('createServiceRequest', {
          body: { kind: 'repair', matter: '楼道灯不亮' },
        });
        const order = time % 2 === 0 ? desk : [...desk].reverse();
        const answers = await Promise.all(
          order.map((client) =>
            client.try(command, { params: { id }, body: { outOfTurnReason: '住户在窗口等候' } }),
          ),
        );
        const winner = answers.findIndex(({ ok }) => ok);
        const [won, lost] = [answers[winner], answers[1 - winner]];
        expect(won).toMatchObject({ ok: true, body: { takenBy: { id: order[winner]?.me?.id } } });
        expect(lost).toMatchObject({
          ok: false,
          status: 409,
          problem: {
            code: 'alreadyTaken',
            title: ERROR_WORDS.alreadyTaken.title,
            detail: ERROR_WORDS.alreadyTaken.help,
          },
        });
        const { events } = await desk[0].call('getServiceRequestEvents', { params: { id } });
        expect(events.filter(({ type }) => type === 'taken')).toHaveLength(1);
        expect(events.filter(({ type }) => type === 'accepted')).toHaveLength(command === 'accept' ? 1 : 0);
      }
    },
  );

  it('whoever says what they were looking at is told that it has changed', async () => {
    const { id, version } = await resident.call('createServiceRequest', {
      body: { kind: 'repair', matter: '楼道灯不亮' },
    });
    const answers = await Promise.all(
      desk.map((client) =>
        client.try('accept', { params: { id }, body: { version, outOfTurnReason: '住户在窗口等候' } }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.problem.code)).sort()).toEqual([
      'done',
      'staleVersion',
    ]);
  });
});
