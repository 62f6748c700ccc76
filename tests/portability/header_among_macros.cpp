// The header after the macros that other people's headers are known for, by origin: it compiles, and
// gives the same answers as alone. header_among_headers.py does the same with headers that are
// installed; this file needs none of them. -DMACROS_OF_QT and its like take the macros of one origin
// alone, since a macro may hide what another one does.

#include <stddef.h>
#include <stdint.h>

#if !defined(MACROS_OF_ARDUINO) && !defined(MACROS_OF_QT) && !defined(MACROS_OF_LWIP) &&    \
    !defined(MACROS_OF_WINDOWS) && !defined(MACROS_OF_X11) && !defined(MACROS_OF_CURSES) && \
    !defined(MACROS_OF_ZEPHYR_AND_ESP_IDF) && !defined(MACROS_OF_SYSTEMS)
#define ALL_MACROS
#endif

#if defined(ALL_MACROS) || defined(MACROS_OF_ARDUINO)

// Arduino: Arduino.h of AVR, ESP8266, ESP32, SAMD and STM32
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x)-0.5))
#define radians(deg) ((deg)*DEG_TO_RAD)
#define degrees(rad) ((rad)*RAD_TO_DEG)
#define constrain(x, low, high) ((x) < (low) ? (low) : ((x) > (high) ? (high) : (x)))
#define sq(x) ((x) * (x))
#define word(...) makeWord(__VA_ARGS__)
#define bit(b) (1UL << (b))
#define bitRead(value, bit) (((value) >> (bit)) & 0x01)
#define bitSet(value, bit) ((value) |= (1UL << (bit)))
#define bitClear(value, bit) ((value) &= ~(1UL << (bit)))
#define bitWrite(value, bit, bitvalue) ((bitvalue) ? bitSet(value, bit) : bitClear(value, bit))
#define lowByte(w) ((uint8_t)((w)&0xff))
#define highByte(w) ((uint8_t)((w) >> 8))
#define interrupts() sei()
#define noInterrupts() cli()
#define F(literal) (literal)
#define PSTR(literal) (literal)
#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define SERIAL 0x0
#define DISPLAY 0x1
#define DEFAULT 1
#define EXTERNAL 0
#define INTERNAL 3
#define CHANGE 1
#define FALLING 2
#define RISING 3
#define PI 3.14
#define EULER 2.71
#define B1 1
#define B01 1

// Newlib's ctype.h, which Arduino's and many SDKs' headers include
#define _U 01
#define _L 02
#define _N 04
#define _S 010
#define _P 020
#define _C 040
#define _X 0100
#define _B 0200

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_QT)

// Qt: qobjectdefs.h, qglobal.h
#define slots
#define signals public
#define emit
#define foreach for
#define forever for (;;)
#define Q_SLOTS
#define Q_SIGNALS public
#define Q_OBJECT private:
#define SLOT(a) "1" #a
#define SIGNAL(a) "2" #a
#define METHOD(a) "0" #a

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_LWIP)

// lwIP: sockets.h with LWIP_COMPAT_SOCKETS 1
#define accept(s, addr, addrlen) lwip_accept(s, addr, addrlen)
#define bind(s, name, namelen) lwip_bind(s, name, namelen)
#define shutdown(s, how) lwip_shutdown(s, how)
#define getpeername(s, name, namelen) lwip_getpeername(s, name, namelen)
#define setsockopt(s, level, name, value, size) lwip_setsockopt(s, level, name, value, size)
#define closesocket(s) lwip_close(s)
#define connect(s, name, namelen) lwip_connect(s, name, namelen)
#define listen(s, backlog) lwip_listen(s, backlog)
#define recv(s, mem, len, flags) lwip_recv(s, mem, len, flags)
#define send(s, dataptr, size, flags) lwip_send(s, dataptr, size, flags)
#define sendto(s, dataptr, size, flags, to, tolen) lwip_sendto(s, dataptr, size, flags, to, tolen)
#define socket(domain, type, protocol) lwip_socket(domain, type, protocol)
#define select(maxfdp1, readset, writeset, exceptset, timeout) \
  lwip_select(maxfdp1, readset, writeset, exceptset, timeout)
#define poll(fds, nfds, timeout) lwip_poll(fds, nfds, timeout)
#define ioctl(s, cmd, argp) lwip_ioctl(s, cmd, argp)
#define read(s, mem, len) lwip_read(s, mem, len)
#define readv(s, iov, iovcnt) lwip_readv(s, iov, iovcnt)
#define write(s, dataptr, len) lwip_write(s, dataptr, len)
#define writev(s, iov, iovcnt) lwip_writev(s, iov, iovcnt)
#define close(s) lwip_close(s)
#define fcntl(s, cmd, val) lwip_fcntl(s, cmd, val)

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_WINDOWS)

// Windows: windef.h, winbase.h, wingdi.h, rpcndr.h, winnt.h
#define near
#define far
#define NEAR
#define FAR
#define pascal
#define cdecl
#define small char
#define hyper long long
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define ERROR 0
#define TRUE 1
#define FALSE 0
#define CONST const
#define VOID void
#define TEXT(quote) L##quote
#define BOOL int
#define STRICT 1
#define DELETE (0x00010000L)
#define NO_ERROR 0L
#define ABSOLUTE 1
#define RELATIVE 2
#define DIFFERENCE 11
#define GetMessage GetMessageW
#define CreateWindow(...) CreateWindowW(__VA_ARGS__)
#define SendMessage SendMessageW

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_X11)

// X11: X.h, Xlib.h, Xos.h
#define None 0L
#define Bool int
#define Status int
#define True 1
#define False 0
#define Always 2
#define Success 0
#define Above 0
#define Below 1
#define KeyPress 2
#define FocusIn 9
#define FocusOut 10
#define CursorShape 0
#define Complex 0
#define Unsorted 0
#define Convex 2
#define index(s, c) (strchr((s), (c)))
#define rindex(s, c) (strrchr((s), (c)))

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_ZEPHYR_AND_ESP_IDF)

// Zephyr: sys/util.h, toolchain/gcc.h; ESP-IDF: esp_bit_defs.h, esp_err.h, esp_attr.h
#define BIT(n) (1UL << (n))
#define BIT64(n) (1ULL << (n))
#define BIT_MASK(n) (BIT(n) - 1UL)
#define BIT0 0x00000001
#define BIT1 0x00000002
#define GENMASK(h, l) (((~0UL) - (1UL << (l)) + 1) & (~0UL >> (31 - (h))))
#define CONTAINER_OF(ptr, type, field) ((type*)(((char*)(ptr)) - offsetof(type, field)))
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define MIN(a, b) (((a) < (b)) ? (a) : (b))
#define MAX(a, b) (((a) > (b)) ? (a) : (b))
#define CLAMP(val, low, high) (((val) <= (low)) ? (low) : MIN(val, high))
#define ROUND_UP(x, align) (((x) + (align)-1) / (align) * (align))
#define ceiling_fraction(numerator, divider) (((numerator) + ((divider)-1)) / (divider))
#define BUILD_ASSERT(test, ...) static_assert(test)
#define ALWAYS_INLINE inline
#define IS_ENABLED(config) 0
#define STRINGIFY(s) #s
#define likely(x) (x)
#define unlikely(x) (x)
#define popcount(x) __builtin_popcount(x)
#define KB(x) ((x) << 10)
#define ESP_OK 0
#define ESP_FAIL -1
#define IRAM_ATTR
#define DRAM_ATTR
#define RTC_DATA_ATTR

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_SYSTEMS)

// Linux and other systems: g++ -std=gnu++17 defines the first two by itself
#undef linux
#undef unix
#define linux 1
#define unix 1
#define major(dev) gnu_dev_major(dev)
#define minor(dev) gnu_dev_minor(dev)
#define stdin stdin
#define errno (*__errno_location())
#define check(assertion) ((void)0)  // AssertMacros.h of macOS, and Unreal
#define verify(assertion) ((void)0)
#define require(assertion, label) ((void)0)

#endif
#if defined(ALL_MACROS) || defined(MACROS_OF_CURSES)

// curses: term.h; curses.h itself makes functions of its macros for C++
#define lines CUR lines
#define columns CUR columns
#define newline CUR newline
#define OK (0)
#define ERR (-1)

#endif

#include "textrank.hpp"

#include "answers.hpp"

extern const uint64_t answers_among_macros;
constexpr uint64_t answers_among_macros = answers::of_everything();
