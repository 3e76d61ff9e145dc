/*
 * Loaded before the C library (LD_PRELOAD): lets the k-th call on a file below TEMAS_FAULT_ROOT fail, that one alone or all from
 * there on. The program says which by asking for a path that is not there:
 *   access("/temas-fault/arm/K/ERRNO/PERSISTENT")  from now on; K counts from 1 the calls that can fail so
 *                                                  ERRNO 0: a write that says it was done and was not
 *   access("/temas-fault/hit")                     0 when a call has failed since
 *   access("/temas-fault/call/NAME")               0 when NAME was the first that did
 *   access("/temas-fault/off")
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define CONTROL "/temas-fault/"
#define MOST_FILES 4096

static char ours[MOST_FILES];
static int at = 0, failing = 0, persistent = 0, count = 0;
static char first[32];

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static int isOurs(const char *path) {
  const char *root = getenv("TEMAS_FAULT_ROOT");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

static int isOurFile(int fd) { return fd >= 0 && fd < MOST_FILES && ours[fd]; }

/* What an errno can come from: a full disk from what needs room, too many files from opening, no lock from locking. */
static int canFail(const char *name, int creates) {
  int opens = !strcmp(name, "open"), locks = !strcmp(name, "lock");
  switch (failing) {
    case ENOSPC:
      return opens ? creates : !strcmp(name, "write") || !strcmp(name, "ftruncate") || !strcmp(name, "rename") || !strcmp(name, "mkdir") || !strcmp(name, "fsync");
    case EMFILE:
      return opens;
    case ENOLCK:
      return locks;
    case 0:
      return !strcmp(name, "write");
    default:
      return !locks;
  }
}

static int fails(const char *name, int creates) {
  if (!at || !canFail(name, creates)) return 0;
  count++;
  if (persistent ? count < at : count != at) return 0;
  if (!first[0]) strncpy(first, name, sizeof first - 1);
  errno = failing;
  return 1;
}

static int control(const char *what) {
  if (sscanf(what, "arm/%d/%d/%d", &at, &failing, &persistent) == 3) {
    count = 0;
    first[0] = 0;
    return 0;
  }
  if (!strcmp(what, "off")) {
    at = 0;
    return 0;
  }
  if (!strcmp(what, "hit") && first[0]) return 0;
  if (!strncmp(what, "call/", 5) && !strcmp(what + 5, first)) return 0;
  errno = ENOENT;
  return -1;
}

int access(const char *path, int mode) {
  if (!strncmp(path, CONTROL, strlen(CONTROL))) return control(path + strlen(CONTROL));
  return REAL(access)(path, mode);
}

#define OPEN(name)                                                                                     \
  int name(const char *path, int flags, ...) {                                                         \
    mode_t mode = 0;                                                                                   \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                               \
      va_list rest;                                                                                    \
      va_start(rest, flags);                                                                           \
      mode = va_arg(rest, mode_t);                                                                     \
      va_end(rest);                                                                                    \
    }                                                                                                  \
    int mine = isOurs(path);                                                                           \
    if (mine && fails("open", flags & O_CREAT)) return -1;                                             \
    int fd = REAL(name)(path, flags, mode);                                                            \
    if (fd >= 0 && fd < MOST_FILES) ours[fd] = mine;                                                   \
    return fd;                                                                                         \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) ours[fd] = 0;
  return REAL(close)(fd);
}

#define ON_FILE(result, name, called, answer, parameters, arguments)                                           \
  result name parameters {                                                                             \
    if (isOurFile(fd) && fails(called, 0)) return answer;                                              \
    return REAL(name) arguments;                                                                       \
  }
ON_FILE(ssize_t, read, "read", -1, (int fd, void *bytes, size_t size), (fd, bytes, size))
ON_FILE(ssize_t, pread, "read", -1, (int fd, void *bytes, size_t size, off_t from), (fd, bytes, size, from))
ON_FILE(ssize_t, pread64, "read", -1, (int fd, void *bytes, size_t size, off64_t from), (fd, bytes, size, from))
ON_FILE(ssize_t, write, "write", failing ? -1 : (ssize_t)size, (int fd, const void *bytes, size_t size), (fd, bytes, size))
ON_FILE(ssize_t, pwrite, "write", failing ? -1 : (ssize_t)size, (int fd, const void *bytes, size_t size, off_t to), (fd, bytes, size, to))
ON_FILE(ssize_t, pwrite64, "write", failing ? -1 : (ssize_t)size, (int fd, const void *bytes, size_t size, off64_t to), (fd, bytes, size, to))
ON_FILE(int, fsync, "fsync", -1, (int fd), (fd))
ON_FILE(int, fdatasync, "fsync", -1, (int fd), (fd))
ON_FILE(int, ftruncate, "ftruncate", -1, (int fd, off_t size), (fd, size))
ON_FILE(int, ftruncate64, "ftruncate", -1, (int fd, off64_t size), (fd, size))

#define ON_PATH(name, parameters, arguments)                                                           \
  int name parameters {                                                                                \
    if (isOurs(path) && fails(#name, 0)) return -1;                                                    \
    return REAL(name) arguments;                                                                       \
  }
ON_PATH(rename, (const char *path, const char *to), (path, to))
ON_PATH(unlink, (const char *path), (path))
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode))

#define LOCK(name)                                                                                     \
  int name(int fd, int what, ...) {                                                                    \
    va_list rest;                                                                                      \
    va_start(rest, what);                                                                              \
    void *argument = va_arg(rest, void *);                                                             \
    va_end(rest);                                                                                      \
    if (what == F_SETLK && isOurFile(fd) && ((struct flock *)argument)->l_type != F_UNLCK && fails("lock", 0)) return -1; \
    return REAL(name)(fd, what, argument);                                                             \
  }
LOCK(fcntl)
LOCK(fcntl64)
