"""The tools that try mutated modules are tools that have to work: a fuzzer that sees nothing looks like one that finds
nothing.
"""
