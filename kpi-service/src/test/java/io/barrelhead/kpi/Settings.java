package io.barrelhead.kpi;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Binds settings as the start does.
public final class Settings {

    private Settings() {}

    public static <T> T bind(Class<T> type, Map<String, String> properties) {
        ConfigurationProperties annotation = type.getAnnotation(ConfigurationProperties.class);
        String prefix = annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
        BindHandler handler = annotation.ignoreUnknownFields()
                ? BindHandler.DEFAULT
                : new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true);
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(prefix, Bindable.of(type), handler);
    }
}
