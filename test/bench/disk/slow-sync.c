// A disk that takes longer to keep what it was given, as those do that have no battery or stand elsewhere in the network:
// every fsync of the process that loads this waits SYNC_DELAY_US microseconds more.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*sync_call)(int);

static int later(const char *name, int file) {
  const char *delay = getenv("SYNC_DELAY_US");
  if (delay != NULL) usleep((useconds_t)atoi(delay));
  return ((sync_call)dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return later("fsync", file); }
int fdatasync(int file) { return later("fdatasync", file); }
