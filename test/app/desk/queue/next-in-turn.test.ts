import { nextInTurn } from '../../../../src/app/desk/queue/next-in-turn';
import { summary } from '../../support/requests';

const LIN = { id: 'lin', name: '林婉清' };
const CHEN = { id: 'chen', name: '陈晓琳' };
const inQueue = (id: string, change: Parameters<typeof summary>[0] = {}) => summary({ id, ...change });

describe('Who is next', () => {
  it('RULES-3: the first that the server put there, past those whom a colleague has taken', () => {
    const queue = [inQueue('a', { takenBy: LIN }), inQueue('b'), inQueue('c')];
    expect(nextInTurn(queue, 'chen')?.id).toBe('b');
  });

  it('whom I have taken already comes before anybody new', () => {
    expect(nextInTurn([inQueue('a'), inQueue('b', { takenBy: CHEN })], 'chen')?.id).toBe('b');
  });

  it('somebody unanswered comes before what is answered and only waits to be dispatched', () => {
    expect(nextInTurn([inQueue('a', { status: 'accepted' }), inQueue('b')], 'chen')?.id).toBe('b');
  });

  it('without anybody unanswered, the first that still needs the desk', () => {
    const queue = [inQueue('a', { takenBy: LIN }), inQueue('b', { status: 'accepted' })];
    expect(nextInTurn(queue, 'chen')?.id).toBe('b');
  });

  it('nobody, when the queue is empty or in colleagues’ hands', () => {
    expect(nextInTurn([], 'chen')).toBeNull();
    expect(nextInTurn([inQueue('a', { takenBy: LIN })], 'chen')).toBeNull();
  });
});
