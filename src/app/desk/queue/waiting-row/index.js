// The card of waiting-card.weapp.tsx, drawn by WeChat itself: words in, a tap out.
Component({
  properties: {
    name: String,
    wait: String,
    matter: String,
    tags: Array,
    note: String,
    more: String,
    mood: String,
    filled: Array,
    said: String,
  },
});
