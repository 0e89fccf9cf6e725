//! A grammar of expressions, and of the data that they are evaluated on.

use recorded::asl::Value;

/// Makes expressions and data, always the same sequence for a seed.
pub(super) struct Grammar(u64);

/// The fields of the data.
const NAMES: [&str; 6] = ["a", "b", "c", "n", "s", "x"];

impl Grammar {
    pub(super) fn new(seed: u64) -> Grammar {
        Grammar(seed)
    }

    fn below(&mut self, end: usize) -> usize {
        // xorshift
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap_or(0)
    }

    fn pick<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }

    /// An object, with less in it the smaller `depth` is.
    pub(super) fn input(&mut self, depth: usize) -> Value {
        let n_fields = 3 + self.below(4);
        Value::from_iter((0..n_fields).map(|_| (self.pick(&NAMES), self.value(depth))).collect::<Vec<_>>())
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 5 } else { 9 }) {
            0 => Value::from(i64::try_from(self.below(20)).unwrap_or(0) - 5),
            1 => Value::from(self.below(100) as f64 / 8.0),
            2 => Value::from(self.pick(&["", "a", "b", "hello world", "é😀"])),
            3 => Value::Bool(self.below(2) == 0),
            4 => Value::from(self.below(4) as i64),
            5 | 6 => self.input(depth - 1),
            _ => {
                let n_items = self.below(4);
                Value::from_iter((0..n_items).map(|_| self.value(depth - 1)).collect::<Vec<_>>())
            }
        }
    }

    /// An expression whose context is an object.
    pub(super) fn expression(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.leaf();
        }
        match self.below(12) {
            0..=2 => self.path(depth),
            3 => self.arithmetic(depth),
            4 => self.comparison(depth),
            5 => format!("({} & {})", self.expression(depth - 1), self.expression(depth - 1)),
            6 => format!("[{}, {}]", self.expression(depth - 1), self.expression(depth - 1)),
            7 => format!("{{\"k\": {}, \"l\": {}}}", self.expression(depth - 1), self.expression(depth - 1)),
            8 => {
                let test = self.comparison(depth);
                format!("({test} ? {} : {})", self.expression(depth - 1), self.expression(depth - 1))
            }
            9 => self.block(depth),
            10 => self.call(depth),
            _ => self.higher_order(depth),
        }
    }

    fn leaf(&mut self) -> String {
        match self.below(3) {
            0 => self.pick(&["1", "0", "-2", "2.5", "\"a\"", "\"xy\"", "true", "false"]).to_string(),
            1 => self.pick(&NAMES).to_string(),
            _ => format!("{}.{}", self.pick(&NAMES), self.pick(&NAMES)),
        }
    }

    fn path(&mut self, depth: usize) -> String {
        let mut path = self.pick(&NAMES).to_string();
        for _ in 0..=self.below(3) {
            path += &match self.below(6) {
                0..=2 => format!(".{}", self.pick(&NAMES)),
                3 => format!("[{}]", self.pick(&["0", "-1", "1"])),
                4 => format!("[{}]", self.comparison(depth - 1)),
                _ => format!(".({})", self.expression(depth - 1)),
            };
        }
        path
    }

    fn arithmetic(&mut self, depth: usize) -> String {
        let operator = self.pick(&["+", "-", "*"]);
        format!("({} {operator} {})", self.number(depth), self.number(depth))
    }

    fn number(&mut self, depth: usize) -> String {
        match self.below(4) {
            0 => self.pick(&["1", "3", "0.5", "-7"]).to_string(),
            1 => format!("$count({})", self.expression(depth - 1)),
            2 => format!("$length($string({}))", self.expression(depth - 1)),
            _ => self.pick(&["n", "x", "a.n", "$sum(b.n)"]).to_string(),
        }
    }

    fn comparison(&mut self, depth: usize) -> String {
        let depth = depth.max(1);
        match self.below(4) {
            0 => format!("{} {} {}", self.number(depth), self.pick(&["<", "<=", ">", ">="]), self.number(depth)),
            1 => format!("{} {} {}", self.expression(depth - 1), self.pick(&["=", "!="]), self.expression(depth - 1)),
            2 => format!("$exists({})", self.path(depth)),
            _ => format!("({} {} {})", self.pick(&NAMES), self.pick(&["and", "or"]), self.pick(&NAMES)),
        }
    }

    fn block(&mut self, depth: usize) -> String {
        let value = self.expression(depth - 1);
        format!("($v := {value}; {})", self.pick(&["$v", "[$v, $v]", "$type($v)", "$exists($v)", "$string($v)"]))
    }

    fn call(&mut self, depth: usize) -> String {
        let argument = self.expression(depth - 1);
        match self.below(5) {
            0 => format!("${}({argument})", self.pick(&["count", "exists", "boolean", "not", "type", "string"])),
            1 => format!("${}($string({argument}))", self.pick(&["length", "uppercase", "trim", "lowercase"])),
            2 => format!("$append({argument}, {})", self.expression(depth - 1)),
            3 => format!("$reverse([{argument}, {}])", self.expression(depth - 1)),
            _ => format!("$substring($string({argument}), {})", self.pick(&["0, 2", "1", "-2", "1, 3"])),
        }
    }

    fn higher_order(&mut self, depth: usize) -> String {
        let array = self.expression(depth - 1);
        match self.below(5) {
            0 => format!("$map({array}, function($v, $i) {{ {} }})", self.pick(&["$v", "$i", "[$v, $i]", "$type($v)"])),
            1 => format!("$filter({array}, function($v) {{ {} }})", self.pick(&["$v", "$v != 1", "$exists($v.a)"])),
            2 => format!("$reduce([{array}, 1], function($l, $r) {{ {} }})", self.pick(&["$r", "$l & $r", "[$l, $r]"])),
            3 => format!("$sort($map([{array}], $string))"),
            _ => format!("([{array}] ~> {})", self.pick(&["$count", "$map($type)", "$string", "$reverse"])),
        }
    }
}
