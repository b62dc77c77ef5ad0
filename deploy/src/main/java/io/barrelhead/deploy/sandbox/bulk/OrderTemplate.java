package io.barrelhead.deploy.sandbox.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An order's JSON cut at its holes, so that filling one is a few copies of bytes.
final class OrderTemplate {

    private static final String RESOURCE = "bulk-order.json";

    private final List<byte[]> texts = new ArrayList<>();
    private final List<Hole> holes = new ArrayList<>();

    private enum Hole {
        ID,
        PAID_AT,
        NUMBER
    }

    private OrderTemplate(String json) {
        String rest = json;
        for (int at = rest.indexOf("@"); at >= 0; at = rest.indexOf("@")) {
            int end = rest.indexOf('@', at + 1);
            texts.add(rest.substring(0, at).getBytes(StandardCharsets.UTF_8));
            holes.add(Hole.valueOf(rest.substring(at + 1, end)));
            rest = rest.substring(end + 1);
        }
        texts.add(rest.getBytes(StandardCharsets.UTF_8));
    }

    static OrderTemplate load() {
        try (InputStream json = OrderTemplate.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return new OrderTemplate(new String(json.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    byte[] fill(String id, String paidAt, int number) {
        ByteArrayOutputStream order = new ByteArrayOutputStream(2_048);
        for (int i = 0; i < holes.size(); i++) {
            order.writeBytes(texts.get(i));
            String value = switch (holes.get(i)) {
                case ID -> id;
                case PAID_AT -> paidAt;
                case NUMBER -> Integer.toString(number);
            };
            order.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        }
        order.writeBytes(texts.getLast());
        return order.toByteArray();
    }
}
