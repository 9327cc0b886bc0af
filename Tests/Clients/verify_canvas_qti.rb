#!/usr/bin/env ruby
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
# verify_canvas_qti.rb PACKAGE.zip|FOLDER
#
# Reads a QTI package with the reader that Canvas "New Quizzes" itself uses (the ruby library instructure/qti,
# QTI 1.2 and 2.x) and prints as JSON what it understood; then plays each item's scoring rules on the right answer,
# on the edges of a numeric range and on wrong answers.
# CANVAS_QTI_DIR (environment) = folder of that library's tree (the one that holds lib/qti.rb). See README.md.
# Two of its gems that Debian lacks are stood in for below (dry-struct: used only when writing packages;
# mathml2latex: MathML is left as it is).
# exit 0 fine, 1 problems, 2 unreadable.
require 'json'
require 'tmpdir'
require 'fileutils'

def hard(msg)
  puts JSON.pretty_generate('ok' => false, 'error' => msg); exit 2
end
path = ARGV[0] or hard('usage: CANVAS_QTI_DIR=... ruby verify_canvas_qti.rb PACKAGE.zip')
dir = ENV['CANVAS_QTI_DIR']
hard('set CANVAS_QTI_DIR (see README.md)') unless dir && File.file?(File.join(dir, 'lib/qti.rb'))

# --- stand-ins -------------------------------------------------------------------------------------------------
require 'dry-types'
module Dry
  class Struct
    def self.transform_keys(*); end
    def self.transform_types(*); end
    def self.attribute(name, *_) = attr_accessor(name)
    def self.attribute?(name, *_) = attr_accessor(name)
    def initialize(h = {}) = h.each { |k, v| instance_variable_set("@#{k}", v) }
  end
end
$LOADED_FEATURES << 'dry-struct.rb'
module Mathml2latex
  INSTUCTURE_LATEX_NS = 'urn:none'
  class Converter
    def replace_with_latex(_doc) = nil
  end
end
$LOADED_FEATURES << 'mathml2latex.rb'
module Kernel
  alias_method :verify_orig_require, :require
  def require(n) = %w[dry-struct mathml2latex].include?(n) ? true : verify_orig_require(n)
end
require 'logger'
require 'active_support'
require 'active_support/core_ext'
module Types; include Dry.Types(); end unless defined?(Types)
$LOAD_PATH.unshift File.join(dir, 'lib')
begin
  require 'qti'
rescue LoadError, StandardError => e
  hard("the library does not load: #{e.class}: #{e.message}")
end

problems = []; warnings = []
root = path
if File.file?(path)
  root = Dir.mktmpdir('verify_canvas_')
  begin
    Zip::File.open(path) do |z|
      z.each do |e|
        hard("unsafe member name #{e.name}") if e.name.start_with?('/') || e.name.split('/').include?('..')
        d = File.join(root, e.name); FileUtils.mkdir_p(File.dirname(d)); e.extract(d) unless e.directory?
      end
    end
  rescue Zip::Error => e
    hard("not a zip: #{e.message}")
  end
  problems << 'imsmanifest.xml is not at the root of the package' unless File.file?(File.join(root, 'imsmanifest.xml'))
end

def text(html) = html.nil? ? nil : Nokogiri::HTML.fragment(html.to_s).text.gsub(/\s+/, ' ').strip

# scoring by the file's own resprocessing rules (QTI 1.2): first respcondition that sets SCORE and matches wins
def score12(item, answers)
  sc = 0.0
  item.xpath('.//xmlns:respcondition').each do |rc|
    sv = rc.at_xpath('./xmlns:setvar[@varname="SCORE" or not(@varname)]')
    cv = rc.at_xpath('./xmlns:conditionvar')
    next unless cv && cond12(cv, answers, :and)
    if sv
      case (sv['action'] || 'Set')
      when 'Set' then sc = sv.text.to_f
      when 'Add' then sc += sv.text.to_f
      when 'Subtract' then sc -= sv.text.to_f
      end
    end
    break if sv && (rc['continue'] || 'No').downcase == 'no'
  end
  sc
end

def cond12(node, ans, mode)
  res = node.element_children.map do |c|
    given = ans[c['respident']] || ans.values.first || []
    num = given.first.to_s =~ /\A\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*\z/ ? given.first.to_f : nil
    lim = c.text.strip.to_f
    case c.name
    when 'varequal' then given.any? { |g| g == c.text || (num && c.text =~ /\A\s*[-+]?[\d.]+([eE][-+]?\d+)?\s*\z/ && num == lim) }
    when 'vargte' then num && num >= lim
    when 'vargt' then num && num > lim
    when 'varlte' then num && num <= lim
    when 'varlt' then num && num < lim
    when 'not' then !cond12(c, ans, :and)
    when 'and' then cond12(c, ans, :and)
    when 'or' then cond12(c, ans, :or)
    when 'other' then true
    else false
    end
  end
  return true if res.empty?
  mode == :or ? res.any? : res.all?
end

begin
  imp = Qti::Importer.new(root)
rescue Exception => e # rubocop:disable Lint/RescueException  (the library also raises beyond StandardError)
  hard("Canvas' reader refused the package: #{e.class}: #{e.message}")
end
test = imp.test_object
items = []
begin
  refs = imp.assessment_item_refs
rescue Exception => e # rubocop:disable Lint/RescueException
  hard("Canvas' reader gave up on the assessment: #{e.class}: #{e.message[0, 200]}")
end
walk = lambda do |ref, inside|
  begin
    if test.is_a?(Qti::V1::Models::Assessment) && !inside
      if (g = imp.create_question_group(ref))
        inner = (ref.name == 'section' ? ref : ref.parent).xpath('./xmlns:item')
        inner = ref.xpath('.//xmlns:item') if inner.empty?
        gi = { 'group' => (g.title rescue ref['title']), 'pick' => (g.selection_count rescue nil), 'items' => inner.size }
        items << gi
        problems << "group #{gi['group']}: no items" if inner.empty?
        inner.each { |i| walk.call(i, true) }
        next
      end
      if (s = imp.create_stimulus(ref))
        items << { 'stimulus' => text(s.body) } rescue items << { 'stimulus' => '?' }
        next
      end
    end
    it = inside ? Qti::V1::Models::AssessmentItem.new(ref, imp.package_root, test) : imp.create_assessment_item(ref)
    next if it.nil?
    model = it.interaction_model
    h = { 'ident' => it.identifier, 'title' => it.title, 'text' => text(it.item_body), 'points' => it.points_possible.to_s,
          'read_as' => model.class.name.to_s.split('::').last }
    h['images'] = Nokogiri::HTML.fragment(it.item_body.to_s).css('img').map { |i| i['src'] }
    h['images'].each do |src|
      next if src.to_s =~ %r{\A(https?:|data:|/equation_images)}
      rel = CGI.unescape(src.to_s.sub(/%24IMS-CC-FILEBASE%24|\$IMS-CC-FILEBASE\$/, '')).sub(%r{\A/}, '').sub(/\?.*/, '')
      problems << "#{it.identifier}: image #{src} is not in the package" unless Dir.glob(File.join(root, '**', File.basename(rel))).any?
    end
    choices = model.respond_to?(:answers) ? (model.answers rescue nil) : nil
    if choices
      h['choices'] = choices.map { |c| { 'id' => (c.identifier rescue nil), 'text' => text((c.item_body rescue nil)) } }
      ids = h['choices'].map { |c| c['id'] }
      problems << "#{it.identifier}: choice identifiers repeat" if ids.uniq.size != ids.size
      tx = h['choices'].map { |c| c['text'] }
      problems << "#{it.identifier}: two choices read the same" if tx.uniq.size != tx.size
    end
    sd = it.scoring_data_structs
    h['scoring'] = Array(sd).map { |s| s.respond_to?(:to_h) ? s.to_h.transform_values(&:to_s) : { 'values' => s.values.to_s } } rescue h['scoring'] = sd.to_s
    h['feedback'] = (it.feedback || {}).transform_values { |v| text(v) } rescue nil
    h['answer_feedback'] = (it.answer_feedback || []).map { |f| { 'for' => f[:response_value], 'text' => text(f[:feedback]) } } rescue nil
    if test.is_a?(Qti::V1::Models::Assessment)
      node = ref
      max = node.xpath('.//xmlns:setvar').map { |x| x.text.to_f }.max || 0
      pr = []
      if choices && h['read_as'] == 'ChoiceInteraction' && model.rcardinality == 'Single'
        rid = node.at_xpath('.//xmlns:response_lid')['ident']
        sc = h['choices'].map { |c| [c['text'], score12(node, { rid => [c['id']] })] }
        pr = sc.map { |t, s| { 'choose' => t, 'score' => s } }
        n = sc.count { |_, s| max.positive? && s == max }
        problems << "#{it.identifier}: #{n} choices earn full marks" if n != 1
      elsif h['read_as'] == 'NumericInteraction'
        rid = node.at_xpath('.//xmlns:response_str')['ident'] rescue 'response1'
        lo = node.xpath('.//xmlns:vargte|.//xmlns:vargt').map { |x| x.text.strip }
        hi = node.xpath('.//xmlns:varlte|.//xmlns:varlt').map { |x| x.text.strip }
        eq = node.xpath('.//xmlns:varequal').map { |x| x.text.strip }
        (lo + hi + eq).each { |v| problems << "#{it.identifier}: '#{v}' is not a plain number" unless v =~ /\A[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\z/ }
        (lo.map(&:to_f) + hi.map(&:to_f) + eq.map(&:to_f)).uniq.each { |v| pr << { 'try' => v.to_s, 'score' => score12(node, { rid => [v.to_s] }) } }
        unless lo.empty?
          l, u = lo.map(&:to_f).min, hi.map(&:to_f).max
          d = [(u - l).abs * 0.01, [l.abs, u.abs].max * 1e-6, 1e-12].max
          [[l - d, 0], [u + d, 0]].each { |v, e| s = score12(node, { rid => [v.to_s] }); pr << { 'try' => v.to_s, 'score' => s }; problems << "#{it.identifier}: #{v} outside the range earns #{s}" if s >= max && max.positive? }
          mid = eq.first ? eq.first.to_f : (l + u) / 2
          s = score12(node, { rid => [mid.to_s] }); problems << "#{it.identifier}: the right value #{mid} earns #{s}" unless max.positive? && s == max
        end
        problems << "#{it.identifier}: no numeric rule" if lo.empty? && eq.empty?
      end
      h['probes'] = pr unless pr.empty?
    end
    items << h
  rescue StandardError => e
    problems << "#{((ref['ident'] rescue nil) || ref).to_s[0, 80]}: #{e.class}: #{e.message[0, 200]}"
  end
end
refs.each { |r| walk.call(r, false) }
problems << 'no items' if items.empty?
rep = { 'ok' => problems.empty?, 'client' => "instructure/qti #{Qti::VERSION} (ruby #{RUBY_VERSION})", 'title' => (test.title rescue nil),
        'kind' => test.class.name, 'items' => items.count { |i| i['read_as'] }, 'problems' => problems, 'warnings' => warnings, 'questions' => items }
puts JSON.pretty_generate(rep)
exit(problems.empty? ? 0 : 1)
