/* Written from facts by `dotnet run --project samples/Registers -- header`: do not edit. */
#ifndef REGISTERS_H
#define REGISTERS_H

#include <stdint.h>

/* TIMER0: A 32-bit counter with a prescaler and one compare channel. */
#define TIMER0_BASE                          0x40000000u

/* Switches the timer on and chooses what it counts. */
#define TIMER0_CTRL                          (*(volatile uint32_t *)(TIMER0_BASE + 0x00000000u))
#define TIMER0_CTRL_RESET                    0x00000000u
#define TIMER0_CTRL_EN_POS                   0u
#define TIMER0_CTRL_EN_MASK                  0x00000001u
#define TIMER0_CTRL_MODE_POS                 1u
#define TIMER0_CTRL_MODE_MASK                0x00000006u
#define TIMER0_CTRL_MODE_ONE_SHOT            0u
#define TIMER0_CTRL_MODE_PERIODIC            1u
#define TIMER0_CTRL_MODE_PWM                 2u
#define TIMER0_CTRL_IRQEN_POS                3u
#define TIMER0_CTRL_IRQEN_MASK               0x00000008u
#define TIMER0_CTRL_DIR_POS                  4u
#define TIMER0_CTRL_DIR_MASK                 0x00000010u
#define TIMER0_CTRL_DIR_UP                   0u
#define TIMER0_CTRL_DIR_DOWN                 1u
#define TIMER0_CTRL_CLKSEL_POS               5u
#define TIMER0_CTRL_CLKSEL_MASK              0x00000060u
#define TIMER0_CTRL_CLKSEL_SYSTEM            0u
#define TIMER0_CTRL_CLKSEL_EXTERNAL          1u
#define TIMER0_CTRL_CLKSEL_LOW_SPEED         2u

/* Slows the counter down. */
#define TIMER0_PRESCALE                      (*(volatile uint32_t *)(TIMER0_BASE + 0x00000004u))
#define TIMER0_PRESCALE_RESET                0x00000000u
#define TIMER0_PRESCALE_DIV_POS              0u
#define TIMER0_PRESCALE_DIV_MASK             0x0000FFFFu

/* The counter itself; writing it sets it. */
#define TIMER0_COUNT                         (*(volatile uint32_t *)(TIMER0_BASE + 0x00000008u))
#define TIMER0_COUNT_RESET                   0x00000000u
#define TIMER0_COUNT_VALUE_POS               0u
#define TIMER0_COUNT_VALUE_MASK              0xFFFFFFFFu

/* The count at which a match happens. */
#define TIMER0_COMPARE                       (*(volatile uint32_t *)(TIMER0_BASE + 0x0000000Cu))
#define TIMER0_COMPARE_RESET                 0xFFFFFFFFu
#define TIMER0_COMPARE_LEVEL_POS             0u
#define TIMER0_COMPARE_LEVEL_MASK            0xFFFFFFFFu

/* What has happened since the flags were cleared. */
#define TIMER0_STATUS                        (*(volatile uint32_t *)(TIMER0_BASE + 0x00000010u))
#define TIMER0_STATUS_RESET                  0x00000000u
#define TIMER0_STATUS_MATCH_POS              0u
#define TIMER0_STATUS_MATCH_MASK             0x00000001u
#define TIMER0_STATUS_OVERFLOW_POS           1u
#define TIMER0_STATUS_OVERFLOW_MASK          0x00000002u
#define TIMER0_STATUS_RUNNING_POS            8u
#define TIMER0_STATUS_RUNNING_MASK           0x00000100u

/* UART0: An asynchronous serial port with one byte of buffer each way. */
#define UART0_BASE                           0x40001000u

/* Switches the port on and sets the frame. */
#define UART0_CTRL                           (*(volatile uint32_t *)(UART0_BASE + 0x00000000u))
#define UART0_CTRL_RESET                     0x000000C0u
#define UART0_CTRL_EN_POS                    0u
#define UART0_CTRL_EN_MASK                   0x00000001u
#define UART0_CTRL_TXEN_POS                  1u
#define UART0_CTRL_TXEN_MASK                 0x00000002u
#define UART0_CTRL_RXEN_POS                  2u
#define UART0_CTRL_RXEN_MASK                 0x00000004u
#define UART0_CTRL_PARITY_POS                3u
#define UART0_CTRL_PARITY_MASK               0x00000018u
#define UART0_CTRL_PARITY_NONE               0u
#define UART0_CTRL_PARITY_EVEN               2u
#define UART0_CTRL_PARITY_ODD                3u
#define UART0_CTRL_STOP_POS                  5u
#define UART0_CTRL_STOP_MASK                 0x00000020u
#define UART0_CTRL_STOP_ONE                  0u
#define UART0_CTRL_STOP_TWO                  1u
#define UART0_CTRL_LENGTH_POS                6u
#define UART0_CTRL_LENGTH_MASK               0x000000C0u
#define UART0_CTRL_LENGTH_FIVE               0u
#define UART0_CTRL_LENGTH_SEVEN              2u
#define UART0_CTRL_LENGTH_EIGHT              3u

/* Divides the clock over 16, fixed-point; 115200 baud after reset. */
#define UART0_BAUD                           (*(volatile uint32_t *)(UART0_BASE + 0x00000004u))
#define UART0_BAUD_RESET                     0x0000008Bu
#define UART0_BAUD_FRACTION_POS              0u
#define UART0_BAUD_FRACTION_MASK             0x0000000Fu
#define UART0_BAUD_DIVIDER_POS               4u
#define UART0_BAUD_DIVIDER_MASK              0x000FFFF0u

/* The state of both directions. */
#define UART0_STATUS                         (*(volatile uint32_t *)(UART0_BASE + 0x00000008u))
#define UART0_STATUS_RESET                   0x00000001u
#define UART0_STATUS_TXE_POS                 0u
#define UART0_STATUS_TXE_MASK                0x00000001u
#define UART0_STATUS_TC_POS                  1u
#define UART0_STATUS_TC_MASK                 0x00000002u
#define UART0_STATUS_RXNE_POS                2u
#define UART0_STATUS_RXNE_MASK               0x00000004u
#define UART0_STATUS_OVERRUN_POS             3u
#define UART0_STATUS_OVERRUN_MASK            0x00000008u
#define UART0_STATUS_FE_POS                  4u
#define UART0_STATUS_FE_MASK                 0x00000010u
#define UART0_STATUS_PE_POS                  5u
#define UART0_STATUS_PE_MASK                 0x00000020u
#define UART0_STATUS_BUSY_POS                8u
#define UART0_STATUS_BUSY_MASK               0x00000100u

/* Writing it sends a byte. */
#define UART0_TXDATA                         (*(volatile uint32_t *)(UART0_BASE + 0x0000000Cu))
#define UART0_TXDATA_RESET                   0x00000000u
#define UART0_TXDATA_DATA_POS                0u
#define UART0_TXDATA_DATA_MASK               0x000000FFu

/* Reading it takes the received byte and clears RXNE. */
#define UART0_RXDATA                         (*(const volatile uint32_t *)(UART0_BASE + 0x00000010u))
#define UART0_RXDATA_RESET                   0x00000000u
#define UART0_RXDATA_DATA_POS                0u
#define UART0_RXDATA_DATA_MASK               0x000000FFu

/* Chooses the flags that raise the interrupt of the port. */
#define UART0_INTEN                          (*(volatile uint32_t *)(UART0_BASE + 0x00000014u))
#define UART0_INTEN_RESET                    0x00000000u
#define UART0_INTEN_TXEIE_POS                0u
#define UART0_INTEN_TXEIE_MASK               0x00000001u
#define UART0_INTEN_TCIE_POS                 1u
#define UART0_INTEN_TCIE_MASK                0x00000002u
#define UART0_INTEN_RXNEIE_POS               2u
#define UART0_INTEN_RXNEIE_MASK              0x00000004u
#define UART0_INTEN_ERRIE_POS                3u
#define UART0_INTEN_ERRIE_MASK               0x00000008u

#endif