package io.barrelhead.deploy.sandbox.http;

/// One part of the sandbox: a request in, a reply out.
@FunctionalInterface
public interface Answers {
    Reply answer(Request request);
}
