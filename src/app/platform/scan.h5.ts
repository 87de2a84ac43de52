import './scan.scss';

export interface ScanWords {
  readonly aim: string;
  readonly cancel: string;
}

/** The part of the Barcode Detection API that is used; TypeScript's library has none of it. */
interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const detectorClass = () => (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** A look at the picture every so often, in milliseconds. */
const EVERY_MS = 120;

/** Whether this browser can read QR codes with a camera; otherwise a hand scanner types into a field. */
export function canScan(): boolean {
  return detectorClass() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;
}

/**
 * The text of a QR code in front of the camera; null when the person gave up.
 *
 * @throws DOMException when the camera may not be used
 */
export async function scanCode(words: ScanWords): Promise<string | null> {
  const Found = detectorClass();
  if (Found === undefined) return null;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const finder = openFinder(words, stream);
  try {
    await finder.video.play();
    const detector = new Found({ formats: ['qr_code'] });
    while (!finder.cancelled()) {
      const [code] = await detector.detect(finder.video);
      if (code) return code.rawValue;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    finder.close();
  }
}

/** The camera's picture over the whole page, with a way out. */
function openFinder(words: ScanWords, stream: MediaStream) {
  let given = false;
  const overlay = document.createElement('div');
  overlay.className = 'scan-finder';
  overlay.setAttribute('role', 'dialog');
  overlay.setAttribute('aria-label', words.aim);
  const video = document.createElement('video');
  video.className = 'scan-finder__video';
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  const aim = document.createElement('p');
  aim.className = 'scan-finder__aim';
  aim.textContent = words.aim;
  const cancel = document.createElement('button');
  cancel.className = 'scan-finder__cancel';
  cancel.type = 'button';
  cancel.textContent = words.cancel;
  cancel.addEventListener('click', () => {
    given = true;
  });
  overlay.append(video, aim, cancel);
  document.body.append(overlay);
  cancel.focus();
  return { video, cancelled: () => given, close: () => overlay.remove() };
}
