describe('How large the reader wants text', () => {
  const fresh = () => {
    let scale = 0;
    jest.isolateModules(() => {
      scale = require('../../../src/app/platform/type-scale.h5').typeScale();
    });
    return scale;
  };
  const medium = (size: string) =>
    jest.spyOn(window, 'getComputedStyle').mockReturnValue({ fontSize: size } as CSSStyleDeclaration);
  afterEach(() => jest.restoreAllMocks());

  it('is what they set in their browser, against the usual 16 px', () => {
    medium('22.4px');
    expect(fresh()).toBeCloseTo(1.4);
    medium('16px');
    expect(fresh()).toBe(1);
  });

  it('is never smaller than drawn, and at most twice as large', () => {
    medium('9px');
    expect(fresh()).toBe(1);
    medium('72px');
    expect(fresh()).toBe(2);
  });

  it('leaves nothing on the page, and is as drawn where nobody can say', () => {
    medium('medium');
    expect(fresh()).toBe(1);
    expect(document.body.children).toHaveLength(0);
  });
});
