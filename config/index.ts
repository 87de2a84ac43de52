import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import dev from './dev';
import { GateFiles } from './plugins/gate-files';
import prod from './prod';

const source = (folder: string) => path.resolve(__dirname, '..', 'src', folder);

/** Rooms outside `sourceRoot` that the app imports: Taro transpiles only what is named here. */
const SHARED_ROOMS = [source('domain'), source('contract')];
const PLUGIN_RUNTIME = path.resolve(__dirname, 'plugins');

/**
 * Where the mini-program finds the server. WeChat accepts no relative address; the H5 build is served by the server itself,
 * so that there the address is its own origin.
 */
const apiBaseUrl =
  process.env.TARO_ENV === 'h5'
    ? ''
    : (process.env.TARO_APP_API ?? 'http://localhost:4000').replace(/\/+$/, '');

/** The one method of webpack-chain that is used here. */
interface WebpackChain {
  merge(config: object): void;
}

/**
 * What several pages share becomes one chunk that is loaded once: Taro splits only the entry, and repeats the rest in
 * every page. webpack's generic size warning is off, because the build budget test says it better. Which of the chunks
 * belong to the gate is written down for scripts/build.mjs.
 */
function shapeH5Chunks(chain: WebpackChain): void {
  chain.merge({
    optimization: { splitChunks: { chunks: 'all', minSize: 20_000 } },
    performance: { hints: false },
    plugin: { gateFiles: { plugin: GateFiles, args: [] } },
  });
}

/** scripts/build.mjs has a build made aside, and then puts it in its place. */
const outputRoot = process.env.BUILD_OUTPUT ?? `dist/${process.env.TARO_ENV}`;

/** How Taro builds `src/app` for WeChat (dist/weapp) and for browsers (dist/h5). */
export default defineConfig<'webpack5'>((merge) =>
  merge(
    {},
    {
      projectName: 'three-windows',
      date: '2026-11-24',
      // Sizes are drawn for a phone of 375 pt, as WeChat's own guidelines and the control kit are.
      designWidth: 375,
      deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
      sourceRoot: 'src/app',
      outputRoot,
      framework: 'react',
      compiler: { type: 'webpack5', prebundle: { enable: false } },
      // The persistent cache looks for src/app.config, which is elsewhere here; scripts/build-if-stale spares builds instead.
      cache: { enable: false },
      plugins: [path.resolve(__dirname, 'plugins/aria.ts')],
      defineConstants: { API_BASE_URL: JSON.stringify(apiBaseUrl) },
      // Taro itself copies only the tab icons that app.config names, and here theme.json names them; a shared card names its picture.
      copy: {
        patterns:
          process.env.TARO_ENV === 'weapp'
            ? [
                { from: 'src/app/theme.json', to: `${outputRoot}/theme.json` },
                { from: 'src/app/assets/tabs', to: `${outputRoot}/assets/tabs` },
                { from: 'src/app/assets/share', to: `${outputRoot}/assets/share` },
              ]
            : [],
        options: {},
      },
      mini: {
        compile: { include: [...SHARED_ROOMS, PLUGIN_RUNTIME] },
        optimizeMainPackage: { enable: true },
        // Each component's classes are its own, so that the order of their sheets changes nothing.
        miniCssExtractPluginOption: { ignoreOrder: true },
        postcss: { pxtransform: { enable: true } },
      },
      h5: {
        compile: { include: SHARED_ROOMS },
        publicPath: '/',
        staticDirectory: 'static',
        webpackChain: shapeH5Chunks,
        router: { mode: 'browser' },
        output: {
          filename: 'js/[name].[contenthash:8].js',
          chunkFilename: 'chunk/[name].[contenthash:8].js',
        },
        miniCssExtractPluginOption: {
          ignoreOrder: true,
          filename: 'css/[name].[contenthash:8].css',
          chunkFilename: 'css/[name].[contenthash:8].css',
        },
        // Sizes stay in px as drawn: rem that follows the width would blow the page up on a desk's wide screen.
        postcss: { pxtransform: { enable: false } },
      },
    },
    process.env.NODE_ENV === 'development' ? dev : prod,
  ),
);
