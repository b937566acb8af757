/** Bits into bytes. JPEG fills a byte from its high end and writes 0 after each 0xff; WebP fills it from its low end. */
export class BitWriter {
  private bytes = Buffer.alloc(1024 * 1024);
  private length = 0;
  private held = 0;
  private count = 0;

  constructor(private readonly order: 'high-first' | 'low-first') {}

  write(value: number, bits: number): void {
    for (let bit = 0; bit < bits; bit += 1) {
      const place = this.order === 'high-first' ? bits - 1 - bit : bit;
      const one = (value >>> place) & 1;
      this.held |= this.order === 'high-first' ? one << (7 - this.count) : one << this.count;
      this.count += 1;
      if (this.count === 8) this.flush();
    }
  }

  /** All bytes; what is left of the last one is filled up. */
  finish(): Buffer {
    const rest = (8 - this.count) % 8;
    this.write(this.order === 'high-first' ? (1 << rest) - 1 : 0, rest);
    return this.bytes.subarray(0, this.length);
  }

  private flush(): void {
    if (this.length + 2 > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.bytes[this.length] = this.held;
    this.length += 1;
    if (this.order === 'high-first' && this.held === 0xff) {
      this.bytes[this.length] = 0;
      this.length += 1;
    }
    this.held = 0;
    this.count = 0;
  }
}
