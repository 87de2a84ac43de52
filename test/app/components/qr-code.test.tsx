import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { QrCode } from '../../../src/app/components/qr-code/qr-code';
import { qrPicture } from '../../../src/app/components/qr-code/qr-path';
import { encodeBase45 } from '../../../src/domain/visitor-pass';

/** A live pass is 96 bytes. */
const TEXT = encodeBase45(Uint8Array.from({ length: 96 }, (_, index) => (index * 37) & 0xff));

/** The modules that a path fills, row by row. */
function drawn({ side, path }: { side: number; path: string }): boolean[][] {
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g)) {
    (rows[Number(y)] as boolean[]).fill(true, Number(x), Number(x) + Number(width));
  }
  return rows;
}

describe('A QR code', () => {
  it('draws exactly the modules of the code, at error correction M', () => {
    expect(drawn(qrPicture(TEXT))).toEqual(encode(TEXT, { ecc: 'M', border: 4 }).data);
  });

  it('of a live pass is of version 6 at most', () => {
    expect(encode(TEXT, { ecc: 'M', border: 0 }).version).toBeLessThanOrEqual(6);
    expect(qrPicture(TEXT).side).toBeLessThanOrEqual(41 + 8);
  });

  it('has four modules of white around it', () => {
    const rows = drawn(qrPicture(TEXT));
    const edge = (index: number) => index < 4 || index >= rows.length - 4;
    expect(rows.some((row, y) => row.some((dark, x) => dark && (edge(x) || edge(y))))).toBe(false);
  });

  it('says what it is for', () => {
    render(<QrCode text={TEXT} label="访客通行证二维码" />);
    const picture = screen.getByRole('img', { name: '访客通行证二维码' });
    expect(picture.style.backgroundImage).toContain('data:image/svg+xml,');
  });
});
