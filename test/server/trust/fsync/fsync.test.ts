import { judge } from './judge';
import { canTrace, traceServer } from './trace-server';

const ASKED = '9 read(28<socket:[1]>, "POST /api/service-requests HTTP/1.1\\r\\nhost: x"..., 65536) = 293';
const LOGGED = '9 pwrite64(20</d/three-windows.sqlite-wal>, "..."..., 4096, 32) = 4096';
const SYNCED = '9 fsync(20</d/three-windows.sqlite-wal>) = 0';
const ANSWERED = '9 writev(28<socket:[1]>, [{iov_base="HTTP/1.1 200 OK\\r\\n"..., iov_len=8}], 1) = 8';

const tooEarly = (...lines: string[]) => judge(lines, '/d').tooEarly;

describe('a trace of the server', () => {
  it('is sound when what was written is synced before the answer leaves', () => {
    expect(judge([ASKED, LOGGED, SYNCED, ANSWERED], '/d')).toMatchObject({
      acknowledged: 1,
      syncs: 1,
      tooEarly: [],
    });
  });

  it('is not, when the answer leaves before the sync, or between two, or before the sync has ended', () => {
    expect(tooEarly(ASKED, LOGGED, ANSWERED, SYNCED)).toHaveLength(2);
    expect(tooEarly(ASKED, LOGGED, SYNCED, LOGGED, ANSWERED)).toEqual([
      'POST /api/service-requests: not synced yet: /d/three-windows.sqlite-wal',
    ]);
    expect(
      tooEarly(
        ASKED,
        LOGGED,
        '7 fsync(20</d/three-windows.sqlite-wal> <unfinished ...>',
        ANSWERED,
        '7 <... fsync resumed>) = 0',
      ),
    ).toHaveLength(2);
    expect(tooEarly(ASKED, LOGGED, SYNCED.replace('= 0', '= -1 EIO'), ANSWERED)).toHaveLength(2);
    // A sync from before it was asked says nothing about it.
    expect(tooEarly(LOGGED, SYNCED, ASKED, ANSWERED)).toEqual([
      'POST /api/service-requests: no sync since it was asked',
    ]);
  });

  it('is not, when a photo’s file or its name is still on its way', () => {
    const asked = ASKED.replace('service-requests', 'photos');
    const part = '/d/photos/c/1.webp.part';
    const written = `8 write(31<${part}>, "..."..., 900) = 900`;
    const named = `8 rename("${part}", "/d/photos/c/1.webp") = 0`;
    const [fileSynced, folderSynced] = [`8 fsync(31<${part}>) = 0`, '8 fsync(32</d/photos/c>) = 0'];
    const stored = [LOGGED, SYNCED, ANSWERED];
    expect(tooEarly(asked, written, fileSynced, named, folderSynced, ...stored)).toEqual([]);
    expect(tooEarly(asked, written, named, folderSynced, ...stored)).toEqual([
      'POST /api/photos: not synced yet: /d/photos/c/1.webp',
    ]);
    expect(tooEarly(asked, written, fileSynced, named, ...stored)).toEqual([
      'POST /api/photos: not synced yet: /d/photos/c',
    ]);
  });

  (canTrace() ? it : it.skip)(
    'of the real one is sound: every write is on the disk before it is acknowledged',
    async () => {
      const { acknowledged, syncs, tooEarly: found } = await traceServer(3);
      expect(found).toEqual([]);
      expect(acknowledged).toBe(8 * 2 + 3 + 3 + 8 * (3 * 2 + 1));
      expect(syncs).toBeGreaterThan(10);
    },
    180_000,
  );
});
