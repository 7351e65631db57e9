/**
 * Results in, pictures and tables out: one page to read offline, and figures for papers. The only
 * entry is {@link org.anomalyaware.report.Report}.
 */
@NullMarked
package org.anomalyaware.report;

import org.jspecify.annotations.NullMarked;
