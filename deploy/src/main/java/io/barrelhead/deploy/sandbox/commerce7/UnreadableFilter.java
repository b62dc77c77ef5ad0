package io.barrelhead.deploy.sandbox.commerce7;

/// A query parameter that the source refuses with 400.
final class UnreadableFilter extends Exception {

    UnreadableFilter(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
