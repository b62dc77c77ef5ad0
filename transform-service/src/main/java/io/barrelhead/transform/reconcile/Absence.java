package io.barrelhead.transform.reconcile;

import java.util.List;

/// What follows from the records that a walk did not have.
sealed interface Absence {

    List<AbsentRecord> records();

    /// For an operator; empty where there is nothing to say.
    String note();

    /// Nothing can be said of them.
    record NotJudged(String note) implements Absence {
        @Override
        public List<AbsentRecord> records() {
            return List.of();
        }
    }

    /// Nothing follows: in this stream, or after such a run, absence is no deletion.
    record Reported(List<AbsentRecord> records) implements Absence {
        @Override
        public String note() {
            return "";
        }
    }

    /// They are gone at the source.
    record Gone(List<AbsentRecord> records) implements Absence {
        @Override
        public String note() {
            return "";
        }
    }

    /// They may be gone, and an operator has to say so.
    ///
    /// @param note what makes that doubtful
    record HeldBack(List<AbsentRecord> records, String note) implements Absence {}
}
