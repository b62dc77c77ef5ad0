package io.barrelhead.deploy.oracle;

import java.util.List;

/// All KPIs at one as-of day.
public final class Dashboard {

    private final List<EntityBook> books;
    private final Question question;

    Dashboard(List<EntityBook> books, Question question) {
        this.books = books;
        this.question = question;
    }

    public Answer answer(Kpi kpi, Window window) {
        Span span = window.at(question.asOf(), question.fiscalStart());
        Span prior = window.priorOf(question.asOf(), question.fiscalStart(), question.compare());
        return new Answer(span, Measure.of(kpi, books, span), prior, Measure.of(kpi, books, prior));
    }
}
