/** Files on the device: those that the person chose, by paths as WeChat gives them, and those of the build. */
export function createFiles() {
  const chosen = new Map<string, { readonly file: File; readonly address: string }>();
  return {
    /** Keeps a file that the person chose. @returns its path on the device */
    keep(file: File): string {
      const ending = /\.\w+$/.exec(file.name)?.[0] ?? '';
      const path = `wxfile://tmp_${chosen.size}${ending}`;
      chosen.set(path, { file, address: URL.createObjectURL(file) });
      return path;
    },
    async read(path: string): Promise<{ name: string; content: Blob }> {
      const known = chosen.get(path);
      if (!known) throw new Error(`no file at ${path}`);
      return { name: known.file.name, content: known.file };
    },
    /** The address from which the browser loads a picture: whatever server the build names, the real one answers. */
    addressOf(source: string): string {
      const known = chosen.get(source);
      if (known) return known.address;
      if (/^(data|blob):/.test(source)) return source;
      if (/^https?:/.test(source)) {
        const { pathname, search } = new URL(source);
        return pathname + search;
      }
      return source.replace(/^\/+/, '');
    },
  };
}
