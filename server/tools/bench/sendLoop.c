/* The floor: the same bytes to the same number of TCP connections by nothing but send().
   usage: sendLoop CONNECTIONS BYTES. Prints its port; then for each byte read from stdin:
   'b' sends once to every connection, 'c' prints the processor time so far in microseconds. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static long micros(struct timeval t) { return t.tv_sec * 1000000L + t.tv_usec; }

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  int count = atoi(argv[1]), size = atoi(argv[2]), one = 1;
  int *sockets = calloc(count, sizeof *sockets);
  char *frame = malloc(size);
  memset(frame, 'x', size);

  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 4096)) return 1;
  getsockname(listener, (struct sockaddr *)&address, &length);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  for (int i = 0; i < count; i++) {
    sockets[i] = accept(listener, NULL, NULL);
    setsockopt(sockets[i], IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  }
  for (char order; read(0, &order, 1) == 1;) {
    if (order == 'b') {
      for (int i = 0; i < count; i++)
        if (send(sockets[i], frame, size, MSG_NOSIGNAL) != size) return 1;
    } else if (order == 'c') {
      struct rusage used;
      getrusage(RUSAGE_SELF, &used);
      printf("%ld\n", micros(used.ru_utime) + micros(used.ru_stime));
      fflush(stdout);
    }
  }
  return 0;
}
