/*
 * Stands for curl.exe and certutil.exe where wine runs a script. It tells a server of the test, at the port in
 * STAND_IN_PORT, how many texts follow, its working folder and its arguments as the C library gave them, each ended by a
 * NUL. The server does what they ask for, and answers with the exit code.
 */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

/* Arguments with * and ? stay as they are, as in curl. */
int _CRT_glob = 0;

static void send_utf8(SOCKET server, const WCHAR *text) {
  static char bytes[131072];
  int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
  send(server, bytes, length, 0);
}

int wmain(int count, WCHAR **arguments) {
  WSADATA data;
  WCHAR folder[MAX_PATH];
  char number[16] = {0};
  struct sockaddr_in address = {0};
  SOCKET server;

  WSAStartup(MAKEWORD(2, 2), &data);
  server = socket(AF_INET, SOCK_STREAM, 0);
  address.sin_family = AF_INET;
  address.sin_port = htons((u_short) atoi(getenv("STAND_IN_PORT")));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(server, (struct sockaddr *) &address, sizeof address) != 0) return 99;
  send(server, number, sprintf(number, "%d", count + 1) + 1, 0);
  GetCurrentDirectoryW(MAX_PATH, folder);
  send_utf8(server, folder);
  for (int at = 0; at < count; at++) send_utf8(server, arguments[at]);
  ZeroMemory(number, sizeof number);
  recv(server, number, sizeof number - 1, 0);
  return atoi(number);
}
