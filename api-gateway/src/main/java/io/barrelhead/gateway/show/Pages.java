package io.barrelhead.gateway.show;

import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/// The browsable documents: our own page around the Swagger UI of the webjar, served from here so that it works
/// offline; and the one around what dbt wrote of the models.
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/docs").setViewName("forward:/docs/index.html");
        views.addViewController("/dbt-docs").setViewName("forward:/dbt-docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/static/docs/", webjar("swagger-ui"))
                .setCacheControl(CacheControl.noCache());
    }

    private static String webjar(String name) {
        return "classpath:/META-INF/resources/webjars/%s/%s/"
                .formatted(name, Objects.requireNonNull(new WebJarVersionLocator().version(name)));
    }
}
