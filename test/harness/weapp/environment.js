const { TestEnvironment: JsdomEnvironment } = require('jest-environment-jsdom');

/** jsdom for the mini-program's view, with Node's own network for the harness that plays WeChat. */
module.exports = class WeappEnvironment extends JsdomEnvironment {
  async setup() {
    await super.setup();
    for (const name of [
      'fetch',
      'FormData',
      'Blob',
      'Headers',
      'Request',
      'Response',
      'TextEncoder',
      'TextDecoder',
      'structuredClone',
    ]) {
      this.global[name] = globalThis[name];
    }
  }
};
