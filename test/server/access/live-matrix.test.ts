import { LiveClient } from '../support/live-client';
import { IDENTITIES, type Identity, partyOf, REQUESTS, roleOf } from './identities';
import { VISITS, visitPartyOf } from './visits';
import { buildWorld, type World } from './world';

const SIGNED_IN = IDENTITIES.filter((identity) => identity !== 'nobody');

/** The wall between people on the live connection: what happens to every request there is, and who hears of it. */
describe('everybody listens while something happens to every request', () => {
  let world: World;
  const clients = {} as Record<Identity, LiveClient>;

  beforeAll(async () => {
    world = await buildWorld();
    const { url } = world.server;
    for (const identity of SIGNED_IN) {
      // From the beginning, as far as anybody may go back; and with every request on the screen, their own or not.
      const client = await LiveClient.hello(url, world.clients[identity].token, 0);
      clients[identity] = await client.welcomed();
      for (let from = 0; from < REQUESTS.length; from += 12)
        client.say({
          type: 'watch',
          ids: REQUESTS.slice(from, from + 12).map((name) => world.requests[name]),
        });
    }
    for (const name of REQUESTS) {
      for (const identity of SIGNED_IN) {
        if (!['requester', 'desk', 'supervisor', 'assignee'].includes(partyOf(identity, name) ?? ''))
          continue;
        const params = { id: world.requests[name] };
        await world.clients[identity].try('sendMessage', {
          params,
          body: { text: '您好，我们马上为您处理，请您放心，谢谢。再见！' },
        });
        await world.clients[identity].try('markSeen', { params, body: { seq: 1 } });
      }
    }
    for (const identity of SIGNED_IN) {
      const { position } = await world.clients[identity].call('getFeed', { query: { after: 0 } });
      // Whom nothing concerns hears of the position with a beat alone.
      for (let beats = 1; (clients[identity].position ?? 0) < position; beats += 1) {
        clients[identity].say({ type: 'beat' });
        await clients[identity].until(() => clients[identity].all('beat').length >= beats);
      }
    }
  });
  afterAll(async () => {
    for (const client of Object.values(clients)) client.cut();
    await world.server.stop();
  });

  it.each(SIGNED_IN)('and the %s hears of what they may read, and of nothing else', (identity) => {
    const client = clients[identity];
    const heard = client.heard.map((message) => JSON.stringify(message)).join('\n');
    world.canaries.search(identity, 'getFeed', '', heard);
    const ids = new Set(client.items.map(({ id }) => id));
    ids.delete(null);
    const mayHear = [
      ...REQUESTS.filter((name) => partyOf(identity, name) !== null).map((name) => world.requests[name]),
      ...VISITS.filter((name) => visitPartyOf(identity, name) !== null).map(
        (name) => world.visiting.visits[name],
      ),
      ...(visitPartyOf(identity, 'gone') === null ? [] : [world.visiting.conflictVisit]),
    ];
    expect([...ids].sort()).toEqual([...mayHear].sort());
    expect(world.canaries.leaked()).toEqual([]);
  });

  it('and whoever is on neither side of a conversation hears nobody read or write in it', () => {
    for (const identity of SIGNED_IN) {
      const about = [...clients[identity].all('seen'), ...clients[identity].all('typing')];
      for (const { id, side } of about) {
        const name = REQUESTS.find((some) => world.requests[some] === id);
        expect(name && partyOf(identity, name)).toBeTruthy();
        expect(side).toBe(roleOf(identity) === 'resident' ? 'staff' : 'resident');
      }
    }
  });

  it('and the feed by request says the same', async () => {
    for (const identity of SIGNED_IN) {
      const { items } = await world.clients[identity].call('getFeed', { query: { after: 0, limit: 200 } });
      const known = new Map(clients[identity].items.map((item) => [item.position, item]));
      for (const item of items) expect(known.get(item.position)).toEqual(item);
    }
  });
});
