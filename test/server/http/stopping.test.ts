import { once } from 'node:events';
import sharp from 'sharp';
import { startServer } from '../support/start-server';

describe('stopping', () => {
  it('answers what is under way, takes nothing new, and then lets go of the store', async () => {
    const running = await startServer({ seed: true });
    const resident = await running.signIn('resident');
    const photo = await sharp({ create: { width: 3000, height: 3000, channels: 3, background: '#8a6' } })
      .jpeg()
      .toBuffer();
    const begun = once(running.server.app.server, 'request');
    const upload = resident.upload(photo);
    await begun;
    const stopped = running.server.stop();
    const answer = await upload;
    expect(answer).toMatchObject({ ok: true, status: 200 });
    await stopped;
    await expect(fetch(`${running.url}/api/health`)).rejects.toThrow('fetch failed');
    await expect(running.server.store.db.selectFrom('photo').selectAll().execute()).rejects.toThrow();
  });
});
