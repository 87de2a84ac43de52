import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { aria } from '../../platform/aria';
import { qrPicture } from './qr-path';
import './qr-code.scss';

interface QrCodeProps {
  /** What a scanner reads. */
  readonly text: string;
  /** What the code is for. */
  readonly label: string;
}

/** A QR code, always dark on white: many scanners do not read one that is light on dark. */
export function QrCode({ text, label }: QrCodeProps) {
  const image = useMemo(() => dataUri(text), [text]);
  return (
    <View className="ui-qr">
      <View
        className="ui-qr__code"
        style={{ backgroundImage: `url("${image}")` }}
        {...aria({ role: 'img', label })}
      />
    </View>
  );
}

function dataUri(text: string): string {
  const { side, path } = qrPicture(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${svg.replace(/[<>"# ]/g, encodeURIComponent)}`;
}
