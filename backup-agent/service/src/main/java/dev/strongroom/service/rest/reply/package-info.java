/** What resource methods answer beside a plain body: created things, jobs, versions, files. */
@NullMarked
package dev.strongroom.service.rest.reply;

import org.jspecify.annotations.NullMarked;
