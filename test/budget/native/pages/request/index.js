const { changes, requestPage } = require('../../words');

const API = 'http://localhost:4000';
const { token, me } = JSON.parse(wx.getStorageSync('session'));

Page({
  data: { loading: true },

  onLoad({ id }) {
    this.id = id;
    this.read();
    this.reading = setInterval(() => this.read(), 10000);
  },

  onUnload() {
    clearInterval(this.reading);
  },

  onPullDownRefresh() {
    this.read();
  },

  read() {
    wx.request({
      url: `${API}/api/service-requests/${this.id}`,
      header: { Authorization: `Bearer ${token}` },
      success: ({ data }) => {
        const page = { ...requestPage(data, me), loading: false };
        const changed = changes(this.shown ?? this.data, page);
        if (Object.keys(changed).length > 0) this.setData(changed);
        this.shown = page;
      },
    });
  },
});
