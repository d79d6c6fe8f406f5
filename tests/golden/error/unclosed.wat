;;! test = "error"
;; A parenthesis that is not closed.
(module (func (nop)
;; MalformedError: unexpected end of text, expected a closing parenthesis
;;   at line 4:1
;;
;;     ^
