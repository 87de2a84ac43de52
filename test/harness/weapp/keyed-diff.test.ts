import fc from 'fast-check';
import simulate from 'miniprogram-simulate';
import './keyed-diff';

const list = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });

describe('The corrected diff of keyed lists', () => {
  it('shows every list in its order, whatever list was there before', async () => {
    const id = simulate.load({
      template: '<view wx:for="{{items}}" wx:key="id">{{item.id}},</view><view>end</view>',
      data: { items: [] },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(list, { minLength: 2, maxLength: 6 }), async (lists) => {
        const component = simulate.render(id);
        const root = document.createElement('div');
        component.attach(root);
        for (const ids of lists) {
          (component.instance.setData as (data: object) => void)({
            items: ids.map((each) => ({ id: each })),
          });
          expect(root.textContent).toBe(`${ids.map((each) => `${each},`).join('')}end`);
        }
        component.detach();
      }),
    );
  });
});
