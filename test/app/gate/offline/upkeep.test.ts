import { changeGateMemory, gateMemory } from '../../../../src/app/gate/offline/gate-memory';
import { upkeep, upkeepAnew } from '../../../../src/app/gate/offline/upkeep';
import { answerCalls } from '../../support/answers';
import { bundle } from './given';

/** A server that answers when it is told to, until the network goes. */
function network() {
  let answer: () => void = () => undefined;
  let gone = false;
  const { sent } = answerCalls({
    'GET /api/gate/bundle': () => {
      if (gone) throw new Error('no network');
      return new Promise((resolve) => {
        answer = () => resolve(bundle());
      });
    },
  });
  return { sent, answer: () => answer(), goes: () => (gone = true) };
}
const asked = (times: number, sent: readonly unknown[]) =>
  new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (sent.length < times) return;
      clearInterval(timer);
      resolve();
    });
  });

describe('The upkeep of a gate post', () => {
  beforeEach(() => changeGateMemory(() => ({ gate: 1, online: true })));

  it('given a fetch under way, when another is asked for, then it is the same', async () => {
    const { sent, answer } = network();
    const both = [upkeep(), upkeep()];
    await asked(1, sent);
    answer();
    await Promise.all(both);
    expect(sent).toHaveLength(1);
  });

  it('given a fetch under way that is still answered, when the network goes, then the post knows it at once', async () => {
    const { sent, answer, goes } = network();
    const before = upkeep();
    await asked(1, sent);
    goes();
    const after = upkeepAnew();
    answer();
    await Promise.all([before, after]);
    expect(sent).toHaveLength(2);
    expect(gateMemory().online).toBe(false);
  });
});
