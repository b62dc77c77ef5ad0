package io.barrelhead.transform.parity;

/// How a check ended.
sealed interface Outcome {

    /// As the table of checks has it.
    String state();

    /// It looked.
    ///
    /// @param days how many it compared
    /// @param skipped how many were in motion
    /// @param different on how many of those compared any table differs
    record Compared(int days, int skipped, int different) implements Outcome {

        @Override
        public String state() {
            return different == 0 ? "equal" : "different";
        }
    }

    /// It could not look.
    record Broken(String reason) implements Outcome {

        @Override
        public String state() {
            return "broken";
        }
    }
}
