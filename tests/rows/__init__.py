"""A small suite that runs every row of every table: scripts by hand, scripts made from the instruction table, and a
recorder that sees what ran.
"""
