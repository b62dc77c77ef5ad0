package io.barrelhead.deploy.sandbox.fault;

import io.barrelhead.deploy.sandbox.http.Answers;
import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;

/// A source whose good answers go wrong now and then. What it refuses anyway is left as it is.
public record FaultyAnswers(Answers honest, Faults faults) implements Answers {

    private static final int OK = 200;

    @Override
    public Reply answer(Request request) {
        Reply reply = honest.answer(request);
        if (reply.status() != OK) {
            return reply;
        }
        return faults.next(request)
                .map(happening -> Damage.of(happening, request, reply))
                .orElse(reply);
    }
}
