import { BuiltIn, type Surroundings } from './built-in';

/** How a picture lies in its box, for each of WeChat's modes, as a background does in a browser. */
const MODES: Readonly<Record<string, readonly [size: string, position: string]>> = {
  scaleToFill: ['100% 100%', '0 0'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['100% 100%', '0 0'],
  heightFix: ['100% 100%', '0 0'],
  top: ['auto', 'top'],
  bottom: ['auto', 'bottom'],
  center: ['auto', 'center'],
  left: ['auto', 'left'],
  right: ['auto', 'right'],
};

/** `image`: a box of 320×240 unless it is told otherwise, with the picture as its ground. */
export class WxImage extends BuiltIn {
  private readonly picture = new Image();

  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone);
    this.element.style.backgroundRepeat = 'no-repeat';
    this.picture.addEventListener('load', () => {
      this.lie();
      this.fire('load', { width: this.picture.naturalWidth, height: this.picture.naturalHeight });
    });
    this.picture.addEventListener('error', () =>
      this.fire('error', { errMsg: `GET ${this.text('src')} failed` }),
    );
  }

  protected override changed(name: string): void {
    if (name === 'mode') this.lie();
    if (name !== 'src') return;
    const source = this.text('src');
    this.element.style.backgroundImage = '';
    if (source === '') return;
    const address = this.phone.addressOf(source);
    this.element.style.backgroundImage = `url("${address.replaceAll('"', '%22')}")`;
    this.picture.src = address;
  }

  private lie(): void {
    const mode = this.text('mode') || 'scaleToFill';
    const [size, position] = MODES[mode] ?? ['auto', mode];
    this.element.style.backgroundSize = size;
    this.element.style.backgroundRepeat = 'no-repeat';
    this.element.style.backgroundPosition = position;
    const { naturalWidth, naturalHeight } = this.picture;
    if (naturalWidth === 0) return;
    const { clientWidth, clientHeight } = this.element;
    if (mode === 'widthFix') this.element.style.height = `${(clientWidth * naturalHeight) / naturalWidth}px`;
    if (mode === 'heightFix') this.element.style.width = `${(clientHeight * naturalWidth) / naturalHeight}px`;
  }
}
