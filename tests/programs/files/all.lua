-- What a Lua program does in a day: numbers, strings, tables, closures, coroutines, errors, files.
local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
print(_VERSION, fib(22), 7 // 2, -7 // 2, -7 % 3, 7.5 // 2, 2 ^ 0.5, 1 / 0, -1 / 0, 3 | 12, 1 << 62, math.maxinteger + 1)

print(("%5.2f|%-8s|%08x|%g|%q"):format(math.pi, "left", 48879, 1e300, "a\nb\0"), ("x"):rep(5, ","), ("hello"):upper())
print(("key = value; other=thing"):gsub("(%w+)%s*=%s*(%w+)", "%2:%1"))
for word, number in ("one 1 two 22 three 333"):gmatch("(%a+) (%d+)") do io.write(word, "=", #number, " ") end
print(utf8.char(72, 228, 8364, 128512), utf8.len("häß€"), ("%s"):format(string.pack("<i4z", 7, "seven"):byte(1, -1)))

local list = {}
for i = 1, 2000 do list[i] = (i * 7919) % 2003 end
table.sort(list, function(a, b) return a > b end)
print(list[1], list[1000], list[2000], #list, table.concat(list, " ", 1, 5), select("#", table.unpack(list, 1, 200)))

local Account = {}
Account.__index = Account
Account.__add = function(a, b) return setmetatable({ balance = a.balance + b.balance }, Account) end
Account.__tostring = function(self) return "account of " .. self.balance end
Account.__close = function(self) print("closed " .. tostring(self)) end
do
  local a <close> = setmetatable({ balance = 10 }, Account)
  print(tostring(a + a), rawequal(a, a), getmetatable(a) == Account)
end

-- Errors go through setjmp and longjmp, however deep they come from.
local function deep(n) if n == 0 then error({ code = 42 }) end return 1 + deep(n - 1) end
local caught = 0
for i = 1, 500 do
  local ok, problem = pcall(deep, i % 50)
  if not ok and problem.code == 42 then caught = caught + 1 end
end
print(caught, pcall(error), select(2, pcall(function() return nil .. "x" end)))
print(xpcall(deep, function(problem) return "handled " .. problem.code end, 3))
print(select(2, pcall(function() local function f() return f() + 1 end return f() end)):match("stack overflow"))
print(pcall(string.rep, "x", 1 << 40))

local producer = coroutine.wrap(function()
  for i = 1, 3 do
    local ok = pcall(function() coroutine.yield(i) error("after " .. i) end)
    coroutine.yield(ok)
  end
end)
print(producer(), producer(), producer(), producer(), producer(), producer())
print(load("return 1 +"))
print(load("local a <const> = 6; return a * 7")())

local kept = setmetatable({}, { __mode = "k" })
for i = 1, 1000 do kept[{}] = i end
collectgarbage()
print(next(kept), collectgarbage("count") < 2000)

local file = assert(io.open("numbers.txt", "w"))
for i = 1, 100 do file:write(i, " ", i * i, "\n") end
file:close()
local total = 0
for line in io.lines("numbers.txt") do total = total + tonumber(line:match("%d+$")) end
file = io.open("numbers.txt", "r+")
print(total, file:seek("end"), file:seek("set", 10), file:read("n", "l", "L", 5))
file:write("!")
file:close()
print(io.open("none/there.txt"))
print(os.rename("numbers.txt", "squares.txt"), os.remove("none"), os.getenv("WHO"), os.getenv("NOBODY"))
print(arg[0], arg[1], arg[2], #arg, io.read("l"), io.read("n"), io.read("a"))
io.stderr:write("on the other stream\n")
os.exit(tonumber(arg[1]))
