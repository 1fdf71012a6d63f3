/* Stands between a program and its disk: counts the calls that change files
 * under one folder and, at the n-th, kills the program or lets the disk fail.
 * Armed from within by fault_arm; preloaded, so that libraries pass here too. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OFF, KILL, TORN, ENOSPC_ONCE, ENOSPC_ON, EIO_ONCE, EIO_ON, EDQUOT_ON, SHORT, SYNC, EINTR_ONCE };
enum { MAKE = 1, WRITE = 2, NAME = 4, FLUSH = 8, TRIM = 16 };

static char folder[PATH_MAX];
static int mode = OFF;
static long at, counted, hit;

void fault_arm(const char *under, int how, long n) {
    snprintf(folder, sizeof folder, "%s", under);
    counted = hit = 0;
    at = n;
    mode = how;
}
void fault_disarm(void) { mode = OFF; }
long fault_count(void) { return counted; }
long fault_hit(void) { return hit; }

static int ours(const char *path) { return path && !strncmp(path, folder, strlen(folder)); }

static int ours_at(int dir, const char *path) {
    char link[64], base[PATH_MAX];
    if (path && path[0] == '/') return ours(path);
    if (dir == AT_FDCWD) return getcwd(base, sizeof base) && ours(base);
    snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
    ssize_t n = readlink(link, base, sizeof base - 1);
    if (n < 0) return 0;
    base[n] = 0;
    return ours(base);
}

static int ours_fd(int fd) { return mode != OFF && ours_at(fd, ""); }

/* Which calls a mode is about: a full disk does not refuse to remove or flush. */
static int concerns(int kind) {
    switch (mode) {
    case ENOSPC_ONCE: case ENOSPC_ON: case EDQUOT_ON: return kind & (MAKE | WRITE);
    case SHORT: case TORN: case EINTR_ONCE: return kind & WRITE;
    case SYNC: return kind & FLUSH;
    default: return 1;
    }
}

/* Return 0 to go on, an errno to fail with, or -1 to write only half. */
static int meet(int kind) {
    if (mode == OFF || !concerns(kind)) return 0;
    counted++;
    int on = mode == ENOSPC_ON || mode == EIO_ON || mode == EDQUOT_ON;
    if (counted < at || (counted > at && !on)) return 0;
    hit++;
    switch (mode) {
    case KILL: kill(getpid(), SIGKILL); pause(); return 0;
    case TORN: case SHORT: return -1;
    case ENOSPC_ONCE: case ENOSPC_ON: return ENOSPC;
    case EDQUOT_ON: return EDQUOT;
    case EINTR_ONCE: return EINTR;
    default: return EIO;
    }
}

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define FAIL(error) do { if (error) { errno = error; return -1; } } while (0)

static int opening(int dir, const char *path, int flags) {
    int changes = flags & (O_CREAT | O_TRUNC);
    return mode != OFF && changes && ours_at(dir, path) ? meet(MAKE) : 0;
}
static mode_t third(int flags, va_list rest) {
    return flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); va_list rest; va_start(rest, flags); mode_t m = third(flags, rest); va_end(rest); \
        int e = opening(AT_FDCWD, path, flags); FAIL(e); return real(path, flags, m); }
OPEN(open)
OPEN(open64)
#define OPENAT(name) \
    int name(int dir, const char *path, int flags, ...) { \
        REAL(name); va_list rest; va_start(rest, flags); mode_t m = third(flags, rest); va_end(rest); \
        int e = opening(dir, path, flags); FAIL(e); return real(dir, path, flags, m); }
OPENAT(openat)
OPENAT(openat64)

#define WRITING(half) do { if (ours_fd(fd)) { int e = meet(WRITE); \
    if (e > 0) FAIL(e); \
    if (e < 0 && size > 1) { ssize_t done = half; \
        if (mode == TORN) { kill(getpid(), SIGKILL); pause(); } return done; } } } while (0)
ssize_t write(int fd, const void *data, size_t size) {
    REAL(write); WRITING(real(fd, data, size / 2)); return real(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t where) {
    REAL(pwrite); WRITING(real(fd, data, size / 2, where)); return real(fd, data, size, where); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t where) {
    REAL(pwrite64); WRITING(real(fd, data, size / 2, where)); return real(fd, data, size, where); }
ssize_t writev(int fd, const struct iovec *parts, int size) {
    REAL(writev); WRITING(real(fd, parts, size / 2)); return real(fd, parts, size); }

#define ON_FD(name, kind, args, ...) \
    int name args { REAL(name); if (ours_fd(fd)) { int e = meet(kind); if (e > 0) FAIL(e); } \
        return real(__VA_ARGS__); }
ON_FD(fsync, FLUSH, (int fd), fd)
ON_FD(fdatasync, FLUSH, (int fd), fd)
ON_FD(ftruncate, TRIM, (int fd, off_t size), fd, size)
ON_FD(ftruncate64, TRIM, (int fd, off64_t size), fd, size)
ON_FD(fallocate, MAKE, (int fd, int how, off_t from, off_t size), fd, how, from, size)
ON_FD(fchmod, NAME, (int fd, mode_t m), fd, m)

#define ON_PATH(name, kind, dir, args, ...) \
    int name args { REAL(name); \
        if (mode != OFF && ours_at(dir, path)) { int e = meet(kind); if (e > 0) FAIL(e); } \
        return real(__VA_ARGS__); }
ON_PATH(rename, NAME, AT_FDCWD, (const char *path, const char *to), path, to)
ON_PATH(renameat, NAME, dir, (int dir, const char *path, int other, const char *to), dir, path, other, to)
ON_PATH(unlink, NAME, AT_FDCWD, (const char *path), path)
ON_PATH(unlinkat, NAME, dir, (int dir, const char *path, int flags), dir, path, flags)
ON_PATH(rmdir, NAME, AT_FDCWD, (const char *path), path)
ON_PATH(mkdir, MAKE, AT_FDCWD, (const char *path, mode_t m), path, m)
ON_PATH(mkdirat, MAKE, dir, (int dir, const char *path, mode_t m), dir, path, m)
ON_PATH(chmod, NAME, AT_FDCWD, (const char *path, mode_t m), path, m)
ON_PATH(utimensat, NAME, dir, (int dir, const char *path, const struct timespec t[2], int f), dir, path, t, f)
