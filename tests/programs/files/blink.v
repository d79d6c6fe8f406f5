// A counter that shows a shift register's bits on four lights.
module blink(input clk, input button, output [3:0] led);
  reg [11:0] count = 0;
  reg [7:0] noise = 1;
  always @(posedge clk) begin
    count <= count + 1;
    if (count == 0)
      noise <= button ? 8'd1 : {noise[6:0], noise[7] ^ noise[5] ^ noise[4] ^ noise[3]};
  end
  assign led = noise[3:0] ^ {4{count[11]}};
endmodule
